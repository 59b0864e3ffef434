import { coresOf } from '../../forms/cores.ts';
import { coreIn } from '../../text/normalised.ts';
import { isUnit } from '../../text/value-words.ts';
import { headCores } from '../labels/lexicon.ts';
import type { Candidate } from '../rows/candidates.ts';

/**
 * True when a line holds letters that no label of these rows and no head of their table explains: a label may be lost
 * there, and then lines and labels cannot be matched.
 */
export function hasForeignWords(text: string, open: number, close: number, group: readonly Candidate[]): boolean {
  const { table } = group[0]!.use;
  const rows = [...group.map(({ use }) => use.row), ...table.rows.filter(({ heading }) => heading)];
  const known = [...headCores(table), ...rows.flatMap(coresOf)];
  const spots = [...group].sort((a, b) => a.spot.start - b.spot.start);
  let rest = '';
  let from = open;
  for (const { spot } of spots) {
    rest += `${text.slice(from, Math.max(from, spot.start))}\n`;
    from = Math.max(from, spot.end);
  }
  rest += text.slice(from, close);
  return rest.split('\n').some((line) => {
    const words = coreIn(line).replace(/[\da-zA-Z]/g, '');
    return !isUnit(words) && !isPiecedTogether(words, known);
  });
}

/** Whether words are made of pieces of labels side by side: `信息 上一 本年`. Upright words stand a letter a line. */
function isPiecedTogether(words: string, labels: readonly string[]): boolean {
  if (words.length < 2) return true;
  for (let from = 0; from < words.length; ) {
    let to = from + 2;
    while (to <= words.length && labels.some((label) => label.includes(words.slice(from, to)))) to++;
    if (to === from + 2) return false;
    from = to - 1;
  }
  return true;
}
