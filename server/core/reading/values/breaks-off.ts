/** No more is left of a row whose label was cut off. */
const LEFT = 120;
/** A sentence, or the date below a report: behind a table that is whole. */
const ENDS = /。|年.{1,3}月/;

/** Whether the text breaks off behind an offset: hardly more than a label is left of it. */
export function breaksOff(text: string, from: number): boolean {
  return text.length - from <= LEFT && !ENDS.test(text.slice(from));
}
