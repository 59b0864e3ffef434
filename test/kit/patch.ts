/** Short drafts: a few lines that change a complete one. */
import { withoutMarkers } from './markers.ts';

/**
 * Puts the patch's lines into the base, in order. A line replaces the base line with the same label (what stands
 * before the first pipe; a line of values alone has none), found after the line replaced before, else from the start.
 * `- label` takes the line with that label out, `- label … label` all from the one to the other. A line that is in no
 * way in the base goes in before the next one that is, or at the end.
 * @throws Error when a removed label is missing, or a table row finds no row to replace
 */
export function patch(base: string, lines: string): string {
  if (lines === '') return base;
  const result = base.split('\n');
  const waiting: string[] = [];
  let after = 0;
  const find = (key: string): number => {
    const ahead = result.findIndex((line, index) => index >= after && keyOf(line) === key);
    return ahead === -1 ? result.findIndex((line) => keyOf(line) === key) : ahead;
  };
  const place = (index: number, count: number, added: readonly string[]) => {
    result.splice(index, count, ...waiting, ...added);
    after = index + waiting.length + added.length;
    waiting.length = 0;
  };
  for (const line of lines.replace(/\n$/, '').split('\n')) {
    const removal = /^- (.*?)(?: … (.*))?$/.exec(line);
    const key = removal?.[1] ?? keyOf(line);
    // Blank lines are everywhere: one in the patch is none in particular.
    const at = key === '' ? -1 : find(key);
    if (removal !== null) {
      const last = removal[2] === undefined ? at : find(removal[2]);
      if (at === -1 || last < at) throw new Error(`No such lines in the base: ${line}`);
      place(at, last - at + 1, []);
    } else if (at !== -1) place(at, 1, [line]);
    else if (line.split('|').length > 2) throw new Error(`No row in the base to replace: ${line}`);
    else waiting.push(line);
  }
  place(result.length, 0, []);
  return result.join('\n');
}

function keyOf(line: string): string {
  const cells = withoutMarkers(line)
    .split('|')
    .map((cell) => cell.trim());
  const isValues = cells.length > 2 && cells.every((cell) => /^[\d０-９]*(?: .*)?$|^[/—无-]+$/.test(cell));
  return isValues ? '|' : (cells[0] ?? '');
}
