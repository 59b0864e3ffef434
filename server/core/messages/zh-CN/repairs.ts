/** Titles and reasons of repairs. */
export const repairs = {};
