/** Several reports in one text. */
import { describe, expect, it } from 'vitest';
import { analyse } from '../../server/core/analyse.ts';

import { baseDraft } from '../kit/base.ts';
import { applyEdits } from '../kit/check-case.ts';
import { openFolder } from '../kit/folder.ts';
import { patch } from '../kit/patch.ts';

const current = baseDraft('ogi-2021');
const last = patch(current.replaceAll('2023', '2022'), '四、结转下年度继续办理 | 5 | 0 | 0 | 0 | 0 | 0 | 5 |');
const text = `${last}\n${current}`;
const carriedIn = (findings: ReturnType<typeof analyse>['findings']) =>
  findings.filter(({ rule }) => rule === 'carry-in-mismatch');

describe('two years of a body in one text', () => {
  it('are held against each other, without any other file', () => {
    const found = carriedIn(analyse(text).findings);
    expect(found.map(({ report, cells }) => [report, cells])).toEqual([
      [1, ['applications/carried-in/natural-person']],
      [1, ['applications/carried-in/total']],
    ]);
    const [related] = found[0]!.related;
    expect(related!.elsewhere ?? null).toBeNull();
    expect([related!.report, text.slice(related!.span.start, related!.span.end)]).toEqual([0, '5']);
  });

  it('are both mended in it', () => {
    const { repairs } = carriedIn(analyse(text).findings)[0]!;
    const mended = repairs.map(({ edits }) => applyEdits(text, edits));
    expect(mended).toContain(`${baseDraft('ogi-2021').replaceAll('2023', '2022')}\n${current}`);
    expect(mended).toContain(
      `${last}\n${patch(current, '二、上年结转政府信息公开申请数量 | 5 | 0 | 0 | 0 | 0 | 0 | 5 |')}`,
    );
  });

  it('say the same beside other files', () => {
    const { analyses } = openFolder([{ file: 'all.txt', text }]);
    expect(carriedIn(analyses.get('all.txt')!.findings)).toEqual(carriedIn(analyse(text).findings));
  });
});
