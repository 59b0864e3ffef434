/** What a value looks like as a word, and a unit beside it. */

const UNIT = /^(?:[件条次篇人个元份起宗%]|人次|万元)$/;
const VALUE =
  /^(?:[+-]?\d[\d,]*(?:\.\d+)?|[增减] ?\d+)(?:万元|元|[件条次篇个人份起宗])?(?:\((?![一二三四五六七八九十]{1,3}\))[^()]{1,30}\))?$|^(?:-{1,2}|\/|无)$/;

/** True for a unit that tables print in a column of its own. */
export function isUnit(text: string): boolean {
  return UNIT.test(text);
}

/** Length of a unit column's text at `at`, which a blank, a bar or the value itself ends; 0 when there is none. */
export function unitAt(text: string, at: number, limit: number): number {
  const length = /^(?:人次|万元|[件条次篇人个元份起宗%])(?=[\s|\d]|$)/.exec(
    text.slice(at, Math.min(limit, at + 3)),
  )?.[0].length;
  return length ?? 0;
}

export function isValueToken(token: string): boolean {
  return VALUE.test(token);
}
