/** 自然人申请的办理结果为：予以公开9件; 上年结转：自然人2件: words before a colon that say which applications those behind it are. */

import { dimensionOf } from '../cells/dimensions.ts';
import { subjectsIn } from '../words/runs.ts';
import type { ColumnSubject, Subject } from '../words/terms.ts';
import type { Sentence } from '../words/token.ts';

/** What the figures behind it are of. */
export type Head = ColumnSubject | 'carried-in' | 'carried-over';

/** The kind of applicants or the row that is named at the head of what follows a mark; null where none is, or a figure follows at once. */
export function headAt({ tokens }: Sentence, index: number, text: string): Head | null {
  const mark = tokens[index]!;
  if (mark.kind !== 'mark' || tokens[index + 1]?.kind === 'figure') return null;
  if (mark.mark !== ':' && !(mark.mark === ',' && text.startsWith('方面', mark.start - 2))) return null;
  const first = tokens.findLastIndex((token, at) => at < index && token.kind !== 'term');
  if (tokens[first]?.kind === 'figure') return null;
  const [head, another] = subjectsIn(tokens.slice(first + 1, index));
  return head !== undefined && another === undefined && isHead(head) ? head : null;
}

function isHead(subject: Subject): subject is Head {
  return dimensionOf(subject) === 'column' || isRow(subject);
}

/** Whether a head is that of a row. */
export function isRow(subject: Subject): subject is 'carried-in' | 'carried-over' {
  return subject === 'carried-in' || subject === 'carried-over';
}
