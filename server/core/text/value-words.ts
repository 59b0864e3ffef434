/** What a value looks like as a word, and a unit beside it. */

/** A unit that tables print in a column of its own. */
export const UNIT = '(?:人次|万元|[件条次篇人个元份起宗%])';
const ONLY_UNIT = new RegExp(`^${UNIT}$`);
const UNIT_COLUMN = new RegExp(`^${UNIT}(?=[\\s|\\d]|$)`);
/** A unit right behind a value. */
export const BEHIND = '(?:[万亿]?元|[件人]次|[件条次篇个人项份名家起宗部场期批笔%])';
/** A remark in brackets behind a value, which is no ordinal; it may lack. */
const REMARK = '(?:\\((?![一二三四五六七八九十]{1,3}\\))[^()]{1,30}\\))?';
const VALUE = new RegExp(`^(?:[+-]?\\d[\\d,]*(?:\\.\\d+)?|[增减] ?\\d+)${BEHIND}?${REMARK}$|^(?:-{1,2}|\\/|无)$`);
/** A number with all that belongs to it; where letters go on that are no unit of it, without them. */
export const NUMBER = new RegExp(
  `^[+-]?\\d[\\d,]*(?: ?, ?\\d{3}(?!\\d))*(?: ?\\. ?\\d+)?(?:${BEHIND}(?=[\\s|(]|$))?${REMARK}`,
);

/** True for a unit that tables print in a column of its own. */
export function isUnit(text: string): boolean {
  return ONLY_UNIT.test(text);
}

/** Length of a unit column's text at `at`, which a blank, a bar or the value itself ends; 0 when there is none. */
export function unitAt(text: string, at: number, limit: number): number {
  return UNIT_COLUMN.exec(text.slice(at, Math.min(limit, at + 3)))?.[0].length ?? 0;
}

export function isValueToken(token: string): boolean {
  return VALUE.test(token);
}
