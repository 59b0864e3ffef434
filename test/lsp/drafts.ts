/** Drafts that the conversations are about. */
import { baseDraft } from '../kit/base.ts';
import { patch } from '../kit/patch.ts';

/** A complete report in which everything agrees. */
export const clean = baseDraft('ogi-2021');

const reviewValues = '2 | 1 | 0 | 0 | 3 | 1 | 0 | 0 | 0 | 1 | 0 | 0 | 0 | 0 | 0 |';

/** One finding: the total of the first review block is 4 instead of 3. */
export const wrongReview = patch(clean, reviewValues.replace('| 3 |', '| 4 |'));

export const wrongReviewMessage = '行政复议：维持2＋纠正1＝3（其余为 0），总计为 4，相差 1';

/** The position of the wrong total in `wrongReview`, counted from the start of the values. */
export const wrongTotal = { row: '2 | 1 | 0 | 0 | 4 |', offset: '2 | 1 | 0 | 0 | '.length };

/** Two findings with one cause: the total of the applications received is 26 instead of 25. */
export const wrongSum = patch(clean, '一、本年新收政府信息公开申请数量 | 20 | 4 | 0 | 0 | 1 | 0 | 26 |');

/** Two findings of one rule: a column of applications does not balance, and with it the totals. */
export const unbalanced = patch(clean, '四、结转下年度继续办理 | 3 | 0 | 0 | 0 | 0 | 0 | 3 |');

/** The same report as a Markdown writer keeps it: tables between pipes, with a delimiter row. */
export function asMarkdown(text: string): string {
  const lines = text.split('\n');
  return lines
    .flatMap((line, index) => {
      if (!line.includes('|')) return [line];
      const row = `| ${line.replace(/\s*\|\s*$/, '')} |`;
      const isFirst = !(lines[index - 1] ?? '').includes('|');
      return isFirst ? [row, `|${' --- |'.repeat(row.split('|').length - 2)}`] : [row];
    })
    .join('\n');
}
