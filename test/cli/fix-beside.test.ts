/** `fix` beside the other files that it is given. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cleanReport, folderWith, gouji, replaced } from './gouji.ts';

const RECEIVED = '一、本年新收政府信息公开申请数量 | 5 | 1 | 0 | 0 | 0 | 0 | 6 |';
const CARRIED_IN = '二、上年结转政府信息公开申请数量 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |';
const OVER = '四、结转下年度继续办理 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |';

const last = cleanReport().replaceAll('2023', '2022').replaceAll('2024', '2023');
/** A column of this year's that does not balance: the sentence that would settle it is not there. */
const wrong = replaced(
  replaced(cleanReport(), CARRIED_IN, '二、上年结转政府信息公开申请数量 | 3 | 0 | 0 | 0 | 0 | 0 | 3 |'),
  '新收申请6件，上年结转1件，办结6件，结转下年度1件。',
  '各件均有登记。',
);

describe('fix with the report of the year before', () => {
  it('takes what was carried over then for evidence', async () => {
    const cwd = await folderWith({ '2022.txt': last, '2023.txt': wrong });
    const run = await gouji(['fix', '--apply', 'best', '--no-backup', '.'], { cwd });
    expect(run.code).toBe(0);
    expect(readFileSync(join(cwd, '2023.txt'), 'utf8')).toContain(CARRIED_IN);
    const alone = await folderWith({ '2023.txt': wrong });
    await gouji(['fix', '--apply', 'best', '--no-backup', '.'], { cwd: alone });
    expect(readFileSync(join(alone, '2023.txt'), 'utf8')).toBe(wrong);
    expect(readFileSync(join(cwd, '2022.txt'), 'utf8')).toBe(last);
  });

  it('goes by what the other file is after its own repair', async () => {
    // Last year's total of the row carried over is wrong, which its own sums settle.
    const broken = replaced(last, OVER, '四、结转下年度继续办理 | 1 | 0 | 0 | 0 | 0 | 0 | 4 |');
    const cwd = await folderWith({ '2022.txt': broken, '2023.txt': cleanReport() });
    const run = await gouji(['fix', '--apply', 'best', '--no-backup', '.'], { cwd });
    expect(readFileSync(join(cwd, '2022.txt'), 'utf8')).toBe(last);
    expect(readFileSync(join(cwd, '2023.txt'), 'utf8')).toBe(cleanReport());
    expect(run.stderr).not.toContain('2023.txt');
  });

  it('lists with --review what may be changed in either file, and changes neither unasked', async () => {
    const other = replaced(
      replaced(last, OVER, '四、结转下年度继续办理 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |'),
      RECEIVED,
      '一、本年新收政府信息公开申请数量 | 6 | 1 | 0 | 0 | 0 | 0 | 7 |',
    );
    const files = { '2022.txt': other, '2023.txt': cleanReport() };
    const cwd = await folderWith(files);
    const review = await gouji(['fix', '--review', '.'], { cwd });
    expect(review.stdout).toContain('在 2022 年报告中，将“四、结转下年度继续办理·自然人”由 2 改为 1');
    expect(review.stdout).toContain('按 2022 年报告，将“二、上年结转·自然人”由 1 改为 2');
    await gouji(['fix', '--apply', 'best', '.'], { cwd });
    expect(readFileSync(join(cwd, '2023.txt'), 'utf8')).toBe(cleanReport());
    expect(readFileSync(join(cwd, '2022.txt'), 'utf8')).toContain('| 2 | 0 | 0 | 0 | 0 | 0 | 2 |');
  });
});
