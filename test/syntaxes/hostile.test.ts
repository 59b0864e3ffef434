import { describe, expect, test } from 'vitest';
import { tokenise } from './highlighting.ts';

const repeated = (text: string, length: number) => text.repeat(Math.ceil(length / text.length));

/** Pieces that make patterns begin, repeat or fail late, over and over. */
const pieces = [
  ...['政', '结 ', '结(jié)', '第二', '（一', '（一）加强', '一、', '其中：', '。（一）加强'],
  ...['0', '0.', '1,000', '2022年', '12月', '二〇二二年', '00000002.其'],
  ...['《', '《条', '〔2021〕', '国办', '数(', '(he)', '（本列数据'],
  ...['|', '|-', '---|', ' ', '　', '\t', '\t-', '—'],
  ...['其他', '其他结果', '规章', '规章0', '规章 ', '（七）总计', '政府信息公开'],
  ...['勾稽-忽略 a', '<!-- 勾稽-忽略 ', '<!--', '-->'],
];

/** Glued and spaced tables as one meets them when a report was flattened to one line. */
const flattened =
  '三、收到和处理政府信息公开申请情况 （本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和） 申请人情况 ' +
  '自然人 法人或其他组织 总计 商业企业 科研机构 社会公益组织 法律服务机构 其他 一、本年新收政府信息公开申请数量 5 0 0 0 0 0 5 ' +
  '三、本年度办理结果（一）予以公开20000021.属于国家秘密00000002.其他法律行政法规禁止公开1000001（七）总计 5 0 0 0 0 0 5。' +
  '全年公开信息1,234条，占12.5%，2023年1月8日发布《青石镇政务公开办法》，一是健全机制，二是强化培训。';

describe('long lines', () => {
  // The engine looks at its clock between two matches only: a pattern that ran away within one, or a capture that
  // went on for ever, would not be stopped by the limit but by the test's own time.
  test.each(['政', '结(jié)', '（一', '0.', '规章', '规章0', '|-', '\t', '　', '<!-- 勾稽-忽略 a ', flattened])(
    '200 KB of %j end, or are given up at the time limit',
    async (piece) => {
      const line = repeated(piece, 200_000);
      const [result] = await tokenise('source.gouji', line, 100);
      const read = result!.tokens.map((token) => token.text).join('');
      expect(read).toBe(result!.stoppedEarly ? line.slice(0, read.length) : line);
      expect(read).not.toBe('');
    },
  );

  test.each(pieces)('10 KB of %j are tokenised to the end', async (piece) => {
    const [result] = await tokenise('source.gouji', repeated(piece, 10_000), 10_000);
    expect(result!.stoppedEarly).toBe(false);
  });

  test('a 10 KB line of an ordinary report is tokenised to the end, its last label too', async () => {
    const line = `${repeated(flattened, 10_000)}（七）总计 5`;
    const [result] = await tokenise('source.gouji', line, 10_000);
    expect(result!.stoppedEarly).toBe(false);
    const total = result!.tokens.findLast((token) => token.scopes.includes('keyword.other.total.gouji'));
    expect(total?.text).toBe('总计');
    expect(result!.tokens.indexOf(total!)).toBeGreaterThan(result!.tokens.length - 5);
  });

  test.each(['text.html.markdown', 'text.html.derivative'])('a 10 KB line within %s', async (scopeName) => {
    const [result] = await tokenise(scopeName, repeated(flattened, 10_000), 10_000);
    expect(result!.stoppedEarly).toBe(false);
  });
});
