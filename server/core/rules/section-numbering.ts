import { bodySpan, isPlain } from '../report/body.ts';
import { reviewRepair } from '../report/finding.ts';
import { isWhole, ordinalOf, placesOf } from '../report/headings.ts';
import { brokenLists, numeral } from '../report/lists.ts';
import { brokenNumberings, type Numbering } from '../report/numbering.ts';
import type { Report } from '../report/report.ts';
import type { Draft, Emit, Rule, RuleContext } from './rule.ts';
import { TEMPLATE } from './sources.ts';

export const source = `${TEMPLATE}：六个部分依次为一至六`;

/** Headings that do not bear their number or stand out of order, and lists that jump or repeat: 一是…三是…三是, （一）…（三）. */
export const rule: Rule<'section-numbering'> = {
  id: 'section-numbering',
  severity: 'warning',
  fix: 'review',
  check: (report, emit, context) => {
    if (isWhole(report)) checkHeadings(report, emit, context);
    const { item } = context.words;
    const style = { level: 5, digits: numeral, write: (number: number) => item(numeral(number)) };
    for (const items of brokenLists(report)) emit(listDraft(report, { style, items }, context));
    // Of a heading that lacks the text may have been lost on its way here.
    for (const list of brokenNumberings(report)) emit({ ...listDraft(report, list, context), severity: 'information' });
  },
};

type Context = RuleContext<'section-numbering'>;

function checkHeadings(report: Report, emit: Emit, { text, words }: Context): void {
  let last: { readonly start: number; readonly title: string } | null = null;
  for (const { form, heading, title } of placesOf(report)) {
    if (heading === null) continue;
    const written = ordinalOf(title);
    const own = { message: '', span: heading, stated: title, expected: form.number };
    const first = text.slice(heading.start, heading.start + (written?.length ?? 0));
    if (written !== null && written !== form.number) {
      const edit = { span: { start: heading.start, end: heading.start + written.length }, newText: form.number };
      const repair = reviewRepair(words.fix(form.number), [edit], true);
      emit({ ...own, message: words.heading(title, form.number), repairs: first === written ? [repair] : [] });
    } else if (last !== null && heading.start < last.start) {
      emit({ ...own, message: words.order(title, last.title) });
    }
    if (last === null || heading.start > last.start) last = { start: heading.start, title };
  }
}

function listDraft(report: Report, { style, items }: Numbering, { text, words }: Context): Draft {
  const wrong = items.flatMap((item, index) => (item.number === index + 1 ? [] : [{ item, due: index + 1 }]));
  const first = wrong[0]!;
  const expected = items.map((_, index) => style.write(index + 1));
  const edits = wrong.map(({ item, due }) => ({
    span: bodySpan(report, item.start, item.end),
    newText: style.digits(due),
  }));
  return {
    message: words.list(
      items.map(({ number }) => style.write(number)),
      expected,
    ),
    span: edits[0]!.span,
    stated: style.write(first.item.number),
    expected: style.write(first.due),
    repairs: edits.every(({ span }) => isPlain(text, span))
      ? [reviewRepair(words.fix(expected.join('、')), edits, false)]
      : [],
  };
}
