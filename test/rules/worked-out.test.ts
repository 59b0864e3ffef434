import { expect, test } from 'vitest';
import { analyse } from '../../server/core/index.ts';
import { baseDraft } from '../kit/base.ts';
import { patch } from '../kit/patch.ts';

/**
 * The repair that is preferred for what the rule finds in the base draft with a sentence before its tables; null where
 * none is.
 */
function preferred(rule: string, sentence: string): string | null {
  const text = patch(baseDraft('ogi-2021'), `${sentence}\n二、主动公开政府信息情况\n`);
  const [finding, ...others] = analyse(text).findings.filter((each) => each.rule === rule);
  expect(finding, sentence).toBeDefined();
  expect(others).toEqual([]);
  expect(finding!.repairs).not.toEqual([]);
  return finding!.repairs.find((repair) => repair.preferred)?.title ?? null;
}

test('a share of a figure that the table contradicts is not what is to be mended', () => {
  const rule = 'percentage-mismatch';
  expect(preferred(rule, '全年废止行政规范性文件1件，占制发的4件的30%。')).toContain('25%');
  expect(preferred(rule, '全年废止行政规范性文件2件，占制发的4件的25%。')).toBeNull();
});

test('nor is a growth from one', () => {
  const rule = 'growth-mismatch';
  expect(preferred(rule, '全年收到政府信息公开申请25件，较上年的20件增长30%。')).toContain('25%');
  expect(preferred(rule, '全年收到政府信息公开申请52件，较上年的20件增长25%。')).toBeNull();
});
