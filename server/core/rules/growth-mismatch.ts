import { type Filed, surePrevious } from '../library/neighbours.ts';
import { isChange, percentOf } from '../prose/cells/values.ts';
import { rewrite } from '../prose/words/writing.ts';
import { type ChangeClaim, type Figure, type GrowthClaim, yearBefore } from '../report/claim.ts';
import { type Related, type Repair, relatedTo, reviewRepair } from '../report/finding.ts';
import type { Report } from '../report/report.ts';
import { type Decimal, equal, formatDecimal, sizeOf, subtract } from '../text/decimal.ts';
import { areContradicted } from './contradicted.ts';
import { type LastYearsFigure, lastYears } from './growth-last-year.ts';
import type { Draft, Rule, RuleContext } from './rule.ts';

/** Decimals shown of a change that the sentence gives without any. */
const SHOWN = 2;

export const source = '统计常识：增减数等于今年数减上年数，增减幅度等于增减数除以上年数，按所写的位数四舍五入或者截尾';

/** A change against the year before that the sentence's own figures do not give. */
export const rule: Rule<'growth-mismatch'> = {
  id: 'growth-mismatch',
  severity: 'warning',
  fix: 'review',
  check: (report, emit, context) => {
    const previous = surePrevious(context.neighbours);
    for (const claim of report.claims) {
      if (claim.kind === 'change') {
        const draft =
          wrongChange(claim, report, context) ??
          (previous === null ? null : wrongBase(claim, report, previous, context));
        if (draft !== null) emit(draft);
      } else if (claim.kind === 'growth' && previous !== null) {
        const draft = wrongGrowth(claim, report, previous, context);
        if (draft !== null) emit(draft);
      }
    }
  },
};

type Context = RuleContext<'growth-mismatch'>;

/** A change that the sentence's own figures do not give. */
function wrongChange(claim: ChangeClaim, report: Report, context: Context): Draft | null {
  const before = yearBefore(claim);
  if (before.units <= 0n || holds(claim, before)) return null;
  const { words } = context;
  const should = changeText(claim, before, context);
  const write = isPercent(claim.figure) ? words.message : words.difference;
  return {
    ...wrongFigure(claim, before, report, context),
    message: write(claim.figure.text, formatDecimal(claim.now.value), formatDecimal(before), should),
    related: [claim.now, claim.before.figure].map((figure) => relatedTo(words.related(figure.text), figure.span)),
  };
}

/** A change against last year's report, of which the sentence does not say what was in it. */
function wrongGrowth(claim: GrowthClaim, report: Report, previous: Filed, context: Context): Draft | null {
  const [last, ...others] = lastYears(claim.now, report, previous).filter(({ value }) => value.units > 0n);
  if (last === undefined || [last, ...others].some(({ value }) => holds(claim, value))) return null;
  const { words } = context;
  const { year } = previous.summary;
  const [now, before] = [formatDecimal(claim.now.value), formatDecimal(last.value)];
  return {
    ...wrongFigure(claim, last.value, report, context),
    message: words.fromReport(claim.figure.text, now, year!, before, changeText(claim, last.value, context)),
    related: [
      relatedTo(words.related(claim.now.text), claim.now.span),
      inReport(claim.figure, last, previous, context),
    ],
  };
}

/** A figure of the year before that its report does not bear out. */
function wrongBase(claim: ChangeClaim, report: Report, previous: Filed, context: Context): Draft | null {
  const { kind, figure } = claim.before;
  // 上年31件，减少5件，下降16%: two changes from one figure, which is wrong once.
  const first = report.claims.find(
    (other) => other.kind === 'change' && other.before.figure.span.start === figure.span.start,
  );
  if (kind !== 'figure' || first !== claim) return null;
  const last = lastYears(claim.now, report, previous);
  if (last.length === 0 || last.some(({ value }) => equal(value, figure.value))) return null;
  const { words } = context;
  const [only, another] = last;
  const values = last.map(({ value }) => formatDecimal(value));
  return {
    message: words.otherBase(figure.text, previous.summary.year!, values),
    span: figure.span,
    stated: figure.value,
    expected: only!.value,
    related: last.map((each) => inReport(figure, each, previous, context)),
    repairs:
      another === undefined
        ? [reviewRepair(words.fixBase(figure.text, values[0]!), [rewrite(context.text, figure, only!.value)], false)]
        : [],
  };
}

function inReport({ span }: Figure, last: LastYearsFigure, { summary }: Filed, { index, words }: Context): Related {
  const message = words.inReport(summary.year!, formatDecimal(last.value));
  return { message, span, report: index, elsewhere: last.elsewhere };
}

type Stated = Pick<ChangeClaim, 'figure' | 'now' | 'direction'>;

/** `增长 20.00%`, `增加 5件` */
function changeText({ now, figure }: Stated, before: Decimal, { words }: Context): string {
  const change = subtract(now.value, before);
  if (change.units === 0n) return words.same;
  if (!isPercent(figure)) {
    const amount = `${formatDecimal(sizeOf(change))}${figure.counter}`;
    return change.units > 0n ? words.more(amount) : words.fewer(amount);
  }
  const percent = formatDecimal(percentOf(sizeOf(change), before, Math.max(figure.value.scale, SHOWN)));
  return change.units > 0n ? words.up(percent) : words.down(percent);
}

/** What findings on a change share: the place, the right one, and how to write it. */
function wrongFigure({ now, figure, direction }: Stated, before: Decimal, report: Report, context: Context) {
  const { text, words } = context;
  const change = subtract(now.value, before);
  const expected = isPercent(figure) ? percentOf(sizeOf(change), before, figure.value.scale) : sizeOf(change);
  const isSameWay = change.units > 0n === (direction === 'up') && change.units !== 0n;
  // Where the direction is wrong the words must change too.
  const repairs: Repair[] = isSameWay
    ? [
        // Of a difference any of the three figures may be wrong.
        reviewRepair(
          words.fix(figure.text, `${formatDecimal(expected)}${figure.counter}`),
          [rewrite(text, figure, expected)],
          isPercent(figure) && !areContradicted([now], report),
        ),
      ]
    : [];
  return { span: figure.span, stated: figure.value, expected, repairs };
}

function isPercent({ counter }: Figure): boolean {
  return counter === '%';
}

function holds({ figure, now, direction }: Stated, before: Decimal): boolean {
  return isChange(figure, direction, now.value, before);
}
