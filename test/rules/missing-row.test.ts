import { expect, it } from 'vitest';
import { analyse } from '../../server/core/index.ts';
import { baseDraft } from '../kit/base.ts';
import { draftOf, type Plan } from '../kit/drafts/draft.ts';
import { gluedWithGaps } from '../kit/drafts/layouts/glued.ts';
import { plain } from '../kit/drafts/style.ts';

/** Ids of the rules that speak, with their severity. */
function found(text: string): string[] {
  return analyse(text).findings.map(({ rule, severity }) => `${rule} ${severity}`);
}

const text = baseDraft('ogi-2021');

it('calls a row missing only where nothing is left of it', () => {
  const without = text.replace(/^2\.其他法律行政法规禁止公开.*\n/m, '');
  expect(found(without)).toContain('missing-row warning');
});

it.each([
  ['its damaged label', /^2\.其他法律行政法规禁止公开.*$/m, '2.其他法律行政止公开'],
  ['letters of it with all its figures but one', /^2\.其他法律行政法规禁止公开 \| \d+/m, '2.禁止'],
  ['its figures', /^2\.其他法律行政法规禁止公开(.*)$/m, '$1 0 |'],
  ['its damaged label, behind all other rows', /^四、结转下年度继续办理.*$/m, '四、结转下年继续'],
])('calls a row unread that left %s', (_, line, rest) => {
  const read = found(text.replace(line, rest));
  expect(read).toContain('unread-cell information');
  expect(read.filter((finding) => /error|warning/.test(finding))).toEqual([]);
});

it('says nothing of a row that is read by its figures, although its label is damaged', () => {
  expect(found(text.replace(/^2\.其他法律行政法规禁止公开/m, '2.禁止'))).toEqual(found(text));
});

it('takes rows that may be left out for unread where their labels are damaged, lest a sum seem wrong', () => {
  const regional = baseDraft('ogi-fujian').replace('同意部分公开答复数', '同意部分公开答复');
  expect(found(regional).filter((finding) => /error|warning/.test(finding))).toEqual([]);
});

it('does not call a table missing of which labels stand in the text', () => {
  const style = { ...plain, thousandsSeparators: true, ordinals: true, aliases: true };
  const plan: Plan = {
    kind: 'ogi-2021',
    size: 'province',
    seed: 357311,
    organisation: '石桥县人民政府',
    style,
    year: 2024,
  };
  expect(found(draftOf(plan, gluedWithGaps).text)).not.toContain('missing-table warning');
});

it('takes rows of a table of which hardly anything was made out for unread', () => {
  const columns = text.replace(/^(.*?)(?: \| [\d.]+)+ \|$/gm, '$1').replace(/^（七）总计$/m, '');
  expect(found(columns).filter((finding) => finding.startsWith('missing-row'))).toEqual([]);
});
