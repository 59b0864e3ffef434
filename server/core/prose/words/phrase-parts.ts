/** Patterns that phrases of several kinds are made of. */

export const LAST_YEAR = '(上|上一|去|前一)年[度]';
export const OGI = '政府信息公开';
