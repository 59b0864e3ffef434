import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import * as OpenCC from 'opencc-js';
import { describe, expect, it } from 'vitest';
import { fold } from '../../server/core/text/fold.ts';
import { anyText } from './texts.ts';

const FORMS = new URL('../../server/core/forms/', import.meta.url);

/** Folded text with, for each unit, the character of the original it came from. */
function origins(text: string): string[] {
  const { text: folded, at } = fold(text);
  return [...folded].map((unit, index) => `${unit}←${text[at[index]!]}`);
}

describe('what folds to what', () => {
  it.each([
    ['full-width ASCII', 'ＡＢｃ１２３％＋＝｜', 'ABc123%+=|'],
    ['punctuation', '（一）：，；！？．／', '(一):,;!?./'],
    ['Chinese stops', '。、《》', '。、《》'],
    ['half-width Chinese stops', '｡､', '。、'],
    ['points that close a sentence', '件. 另有２件．占5%．', '件。 另有2件。占5%。'],
    ['other points', '一.总体 十．1.规章 12.5 目录... 附件.doc 条.3', '一.总体 十.1.规章 12.5 目录... 附件.doc 条.3'],
    ['quotes', '“甲”‘乙’「丙」『丁』＂戊＂', '"甲""乙""丙""丁""戊"'],
    ['dashes', '－–—―─﹣−', '-------'],
    ['square brackets', '〔2021〕【大】［小］', '[2021][大][小]'],
    ['vertical and small forms', '︵一︶﹕﹐', '(一):,'],
    ['box drawing as a bar', '规章│0', '规章|0'],
    ['spaces', '甲\u3000乙\u00a0丙\u2003丁', '甲 乙 丙 丁'],
    ['tabs stay', '甲\t乙', '甲\t乙'],
    ['invisible characters', '\ufeff政\u200b府\u00ad信\u200d息\ufe0f', '政府信息'],
    ['controls', '甲\u0000\u0007\u001b\u007f乙', '甲乙'],
    ['line ends', '甲\r\n乙\r丙\n丁\r\r\n戊', '甲\n乙\n丙\n丁\n\n戊'],
    ['page feeds and Unicode line ends', '甲\f乙\u2028丙', '甲\n乙\n丙'],
    ['Traditional characters', '政府信息公開申請處理結果總計', '政府信息公开申请处理结果总计'],
    ['Hong Kong forms', '衞生敍述', '卫生叙述'],
    ['Taiwan forms do not touch Simplified characters', '什么', '什么'],
    ['Kangxi radicals', '⼀⽂⾏⾒', '一文行见'],
    ['radicals of the supplement', '⻅⻓⺠⻥⻬⻔⻛⻚⻋', '见长民鱼齐门风页车'],
    ['compatibility ideographs', '\uf981\uf90a\uf9ca', '女金流'],
    ['zeros stay', '二〇二二 二○二二', '二〇二二 二○二二'],
    ['characters beyond the BMP', '𠀀𤋮', '𠀀𤋮'],
    ['enclosed numbers', '① ⑳⑴⒇⒈⒛㈠㈩㊀㉑ ㊿ ⓪ ❶ ➓ ⓫', '1 20(1)(20)1.20.(一)(十)一21 50 0 1 10 11'],
    ['enclosed numbers beside digits', '12① ③8 ７⑩ ①二', '12(1) (3)8 7(10) 1二'],
  ])('%s', (_, text, folded) => {
    expect(fold(text).text).toBe(folded);
  });
});

describe('pinyin in brackets behind a character', () => {
  it.each([
    ['結(jié)果', '结果'],
    ['數(shù)據(jù)', '数据'],
    ['政(zheng)府(fu)', '政府'],
    ['和(he)(he)', '和'],
    ['結（jié）果', '结果'],
    ['關（ｇｕａｎ）', '关'],
    ['呂(lǚ)綠(lv)略(lüè)女(nv)', '吕绿略女'],
    ['裝(zhuāng)', '装'],
    ['業(ye\u0300)呂(lu\u0308\u030c)', '业吕'],
    ['關(ɡuān)產(chɑ̌n)', '关产'],
    ['額(é)', '额'],
    ['網(wǎ\u200bng)', '网'],
    ['聯(lián)系(xì)(xì)方式', '联系方式'],
  ])('%s is dropped', (text, folded) => {
    expect(fold(text).text).toBe(folded);
  });

  it.each([
    '附件（ABC）',
    '手机(app)',
    '总量(gdp)',
    '网址(www)',
    '规章(a)',
    '规章(zhuangg)',
    '规章()',
    '规章(1)',
    '(jie)',
    'x(jie)',
    '规章 (jie)',
    '规章(jie',
    '规章jie)',
    '规章(zhonghua)',
    '规章((a)he)',
  ])('%s is kept', (text) => {
    expect(fold(text).text).toBe(text.replace('（', '(').replace('）', ')'));
  });

  it('makes no difference wherever it stands, to text or order', () => {
    const character = fc.constantFrom(...'政府信息公開結果數據縣鎮一');
    const syllable = fc.constantFrom(
      'zhèng',
      'fu',
      'xìn',
      'shù',
      'ＪＩＥ'.toLowerCase(),
      'lǚ',
      'e\u0301',
      'ér',
      'a\u0304o',
    );
    const bracketed = fc
      .tuple(syllable, fc.boolean())
      .map(([inside, wide]) => (wide ? `（${inside}）` : `(${inside})`));
    const artefacts = fc.array(bracketed, { maxLength: 3 }).map((brackets) => brackets.join(''));
    fc.assert(
      fc.property(fc.array(fc.tuple(character, artefacts), { maxLength: 20 }), (pieces) => {
        const clean = pieces.map(([piece]) => piece).join('');
        expect(fold(pieces.flat().join('')).text).toBe(fold(clean).text);
      }),
    );
  });

  it('leaves offsets of what follows right', () => {
    expect(origins('政(zheng)府（fu）5')).toEqual(['政←政', '府←府', '5←5']);
    expect([...fold('政(zheng)府（fu）5').at]).toEqual([0, 8, 13, 14]);
  });
});

describe('offsets', () => {
  it('point to the character each unit came from', () => {
    expect(origins('１\r\n⑴\u200b開')).toEqual(['1←１', '\n←\n', '(←⑴', '1←⑴', ')←⑴', '开←開']);
    expect([...fold('１\r\n⑴\u200b開').at]).toEqual([0, 2, 3, 3, 3, 5, 6]);
  });

  it('end with the length of the original', () => {
    expect([...fold('').at]).toEqual([0]);
    expect([...fold('甲\u200b').at]).toEqual([0, 2]);
  });

  it('are right after many expansions', () => {
    const { text, at } = fold(`${'⒇'.repeat(10_000)}甲`);
    expect(text.length).toBe(40_001);
    expect([at[39_999], at[40_000], at[40_001]]).toEqual([9_999, 10_000, 10_001]);
  });
});

describe('for any string', () => {
  it('offsets never decrease and lie in the text', () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        const { text: folded, at } = fold(text);
        expect(at.length).toBe(folded.length + 1);
        expect(at.at(-1)).toBe(text.length);
        const offsets = [...at];
        expect(offsets).toEqual([...offsets].sort((a, b) => a - b));
        if (folded !== '') expect(offsets.at(-2)).toBeLessThan(text.length);
      }),
      { numRuns: 1000 },
    );
  });

  it('folding what is folded changes nothing', () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        const once = fold(text).text;
        expect(fold(once).text).toBe(once);
      }),
      { numRuns: 1000 },
    );
  });

  it('each unit by itself folds to something that folds to itself', () => {
    for (let unit = 0; unit < 0x10000; unit++) {
      const once = fold(String.fromCharCode(unit)).text;
      if (fold(once).text !== once) expect.fail(`U+${unit.toString(16)}`);
    }
  });

  it('pieces fold as the whole does where they are cut between lines', () => {
    fc.assert(
      fc.property(anyText(), anyText(), (a, b) => {
        expect(fold(`${a}\n甲${b}`).text).toBe(fold(`${a}\n`).text + fold(`甲${b}`).text);
      }),
    );
  });
});

describe('script', () => {
  const traditional = OpenCC.Converter({ from: 'cn', to: 't' });
  const taiwan = OpenCC.Converter({ from: 'cn', to: 'tw' });
  const hongKong = OpenCC.Converter({ from: 'cn', to: 'hk' });

  it('a Simplified text with ASCII punctuation is left as it is', () => {
    const text =
      '一、总体情况\n2022年,本单位新收政府信息公开申请5件,办结5件(含上年结转0件)。\n规章|0|0|0\n"双随机、一公开" 24-1=23';
    expect(fold(text).text).toBe(text);
  });

  it('of all the Simplified characters of GB 2312 only those fold that may stand for another one', () => {
    const decoder = new TextDecoder('gb2312');
    const changed: string[] = [];
    for (let row = 0xb0; row <= 0xf7; row++) {
      for (let cell = 0xa1; cell <= 0xfe; cell++) {
        const character = decoder.decode(Uint8Array.of(row, cell));
        if (fold(character).text !== character) changed.push(character);
      }
    }
    expect(changed.join('')).toBe('覆藉乾著菸薹拚捱摺吒彷後徵夥榘於袷麴醣麽');
  });

  it.each(readdirSync(FORMS).filter((name) => name.endsWith('.json')))(
    'every text of %s reads alike in either',
    (name) => {
      const texts = chineseIn(JSON.parse(readFileSync(new URL(name, FORMS), 'utf8')));
      expect(texts.length).toBeGreaterThan(20);
      for (const convert of [traditional, taiwan, hongKong]) {
        expect(texts.map((text) => fold(convert(text)).text)).toEqual(texts.map((text) => fold(text).text));
      }
    },
  );

  it.each([
    ['答覆', '答复'],
    ['反覆', '反复'],
    ['隨著', '随着'],
    ['瞭解', '了解'],
  ])('%s is compared as %s', (written, meant) => {
    expect(fold(written).text).toBe(fold(meant).text);
  });

  it('the map by character is what opencc-js gives today', () => {
    const script = fileURLToPath(new URL('../../scripts/script-map.mjs', import.meta.url));
    expect(spawnSync(process.execPath, [script, '--check'], { encoding: 'utf8' })).toMatchObject({ status: 0 });
  });
});

/** Every string with a Chinese character in a JSON value: labels, aliases, headings, equations. */
function chineseIn(value: unknown): string[] {
  if (typeof value === 'string') return /\p{Script=Han}/u.test(value) ? [value] : [];
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap(chineseIn);
}
