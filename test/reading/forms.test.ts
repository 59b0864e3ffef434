/** Which form a damaged report is in. */
import { expect, it } from 'vitest';
import { builtInForms } from '../../server/core/forms/builtin.ts';
import { read } from '../../server/core/reading/read.ts';
import { compare } from '../kit/drafts/compare.ts';
import { draftOf, type Plan } from '../kit/drafts/draft.ts';
import { gfm } from '../kit/drafts/layouts/gfm.ts';
import { glued } from '../kit/drafts/layouts/glued.ts';
import { pdfColumns } from '../kit/drafts/layouts/pdf.ts';
import { plain } from '../kit/drafts/style.ts';

const damaged: Plan = {
  kind: 'ogi-2019',
  size: 'province',
  seed: 23847,
  organisation: '石桥县人民政府',
  style: { ...plain, damagedLabels: true, ordinals: true },
  year: 2020,
};
const blank: Plan = {
  kind: 'ogi-2021-one-other',
  size: 'province',
  seed: 999994,
  organisation: '南渡街道办事处',
  style: { ...plain, thousandsSeparators: true, blanks: true },
  year: 2023,
};

it.each([
  ['glued digits under damaged heads', damaged, glued],
  ['figures with separators, column by column', blank, pdfColumns],
])('is told by the labels where rows seem to speak for another one: %s', (_, plan, layout) => {
  const draft = draftOf(plan, layout);
  const { wrong, spurious } = compare(draft, read(draft.text, layout.markup, builtInForms, null));
  expect([...wrong, ...spurious]).toEqual([]);
});

it('is told by the labels where cells of another column make rows as wide as the older form’s', () => {
  const { text } = draftOf({ ...blank, style: plain, size: 'county' }, gfm);
  const [report] = read(text.replace(/^(\| 行政.*?\d)( \|)/gm, '$1$2 3$2'), gfm.markup, builtInForms, null);
  expect(report!.form.id).toBe('ogi-2021');
});

it('leaves figures unread that two forms place differently', () => {
  // The heads are the older form's, but one figure a row and the row on coercion speak for the newer one.
  const draft = draftOf(damaged, glued);
  const [report] = read(draft.text, glued.markup, builtInForms, null);
  expect(report!.form.id).toBe('ogi-2019');
  const [disclosure] = report!.tables;
  expect(disclosure!.rows).toEqual([]);
  expect(new Set(disclosure!.unread.map(({ row }) => row.key))).toContain('penalty');
  // Where the forms agree figures are read.
  expect(report!.cells.get('applications/denied.state-secret/total')?.text).toBe('26');
});
