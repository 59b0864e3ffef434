import { rewrite } from '../prose/words/writing.ts';
import type { BreakdownClaim, Figure } from '../report/claim.ts';
import { type Repair, relatedTo, reviewRepair } from '../report/finding.ts';
import { add, compare, type Decimal, equal, formatDecimal, subtract, ZERO } from '../text/decimal.ts';
import type { Rule, RuleContext } from './rule.ts';
import { distance } from './violations.ts';

/** Fewer parts than this say only what is worth mention; that they do not add up is no matter. */
const LISTED = 3;

export const source = '统计常识：分项之和不大于总数，列全的分项之和等于总数';

/** Parts in a sentence that are more than their total, or are said to be all of it and are not. */
export const rule: Rule<'prose-breakdown-mismatch'> = {
  id: 'prose-breakdown-mismatch',
  severity: 'warning',
  fix: 'review',
  check: (report, emit, context) => {
    const { words } = context;
    for (const claim of report.claims) {
      if (claim.kind !== 'breakdown') continue;
      const { total, parts, complete } = claim;
      const sum = parts.reduce((so, part) => add(so, part.value), ZERO);
      const order = compare(sum, total.value);
      if (order === 0 || addsUpEarlier(claim)) continue;
      const isOpen = order < 0 && !complete;
      if (isOpen && (parts.length < LISTED || !ends(claim, context.text))) continue;
      const write = order > 0 ? words.exceeds : isOpen ? words.open : words.differs;
      emit({
        severity: isOpen ? 'hint' : null,
        message: write(
          formatDecimal(total.value),
          parts.map((part) => formatDecimal(part.value)),
          formatDecimal(sum),
          distance(subtract(sum, total.value)),
        ),
        span: total.span,
        stated: total.value,
        expected: sum,
        related: parts.map((part) => relatedTo(words.part(part.text), part.span)),
        repairs: isOpen ? [] : repairs(claim, sum, context),
      });
    }
  },
};

/** Whether a list is over behind its last part: 等, or more figures with other counters, would say that there is more. */
function ends({ parts }: BreakdownClaim, text: string): boolean {
  const end = Math.max(...parts.map(({ span }) => span.end));
  return /^[^，、,等\d]{0,24}(?:[。；;）)]|\n|$)/.test(text.slice(end, end + 25));
}

/** What follows a list that is whole already belongs to the next clause. */
function addsUpEarlier({ total, parts, complete }: BreakdownClaim): boolean {
  if (complete) return false;
  let sum: Decimal = ZERO;
  return parts.some((part, index) => {
    sum = add(sum, part.value);
    return index > 0 && equal(sum, total.value);
  });
}

function repairs(
  { total, parts }: BreakdownClaim,
  sum: Decimal,
  { text, words }: RuleContext<'prose-breakdown-mismatch'>,
): Repair[] {
  const change = (figure: Figure, to: Decimal, title: string): Repair =>
    reviewRepair(title, [rewrite(text, figure, to)], false);
  const missing = subtract(total.value, sum);
  const ofParts = parts.flatMap((part) => {
    const to = add(part.value, missing);
    if (to.units < 0n) return [];
    return [change(part, to, words.oneOf(formatDecimal(part.value), formatDecimal(to)))];
  });
  return [change(total, sum, words.total(formatDecimal(total.value), formatDecimal(sum))), ...ofParts];
}
