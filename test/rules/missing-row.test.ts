import { expect, it } from 'vitest';
import { analyse } from '../../server/core/index.ts';
import { baseDraft } from '../kit/base.ts';

it('is but a note where the damaged label of the row stands without its values', () => {
  const text = baseDraft('ogi-2021');
  const damaged = text.replace(/^2\.其他法律行政法规禁止公开.*$/m, '2.其他法律行政止公开');
  const without = text.replace(/^2\.其他法律行政法规禁止公开.*\n/m, '');
  const severities = (draft: string) =>
    analyse(draft).findings.flatMap(({ rule, severity }) => (rule === 'missing-row' ? [severity] : []));
  expect([damaged, without, text].map(severities)).toEqual([['information'], ['warning'], []]);
});
