/** The command: help, summaries, refusals. */
export const cli = {};
