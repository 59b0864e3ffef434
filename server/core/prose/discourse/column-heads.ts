/** 自然人申请的办理结果为：予以公开9件，部分公开3件: words before a colon that say whose applications those behind it are. */
import { dimensionOf } from '../cells/dimensions.ts';
import { subjectsIn } from '../words/runs.ts';
import type { ColumnSubject } from '../words/terms.ts';
import type { Sentence } from '../words/tokens.ts';

/** The kind of applicants that is named at the head of what follows a mark; null where none is, or a figure follows at once. */
export function headAt({ tokens }: Sentence, index: number, text: string): ColumnSubject | null {
  const mark = tokens[index]!;
  if (mark.kind !== 'mark' || tokens[index + 1]?.kind === 'figure') return null;
  if (mark.mark !== ':' && !(mark.mark === ',' && text.startsWith('方面', mark.start - 2))) return null;
  const first = tokens.findLastIndex((token, at) => at < index && token.kind !== 'term');
  if (tokens[first]?.kind === 'figure') return null;
  const [head, another] = subjectsIn(tokens.slice(first + 1, index));
  return head !== undefined && another === undefined && dimensionOf(head) === 'column' ? (head as ColumnSubject) : null;
}
