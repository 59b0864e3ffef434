/** Reports whose texts leave out their body or year. */
import { describe, expect, it } from 'vitest';
import { baseDraft } from '../kit/base.ts';
import { openFolder } from '../kit/folder.ts';

const base = baseDraft('ogi-2021');

/** A draft that says neither whose it is nor of which year, and carries so much in and over. */
function nameless(carriedIn: number, body = '', year = ''): string {
  return base
    .split('\n')
    .filter((line) => !/统计期限|^\d{4}年\d+月\d+日$/.test(line.trim()))
    .join('\n')
    .replaceAll('石桥县人民政府', body)
    .replaceAll('2023年', year === '' ? '' : `${year}年`)
    .replaceAll('2024年', '')
    .replace(/^(二、上年结转[^|]*\|) (\d+)/m, `$1 ${carriedIn}`);
}

function acrossYears(files: Readonly<Record<string, string>>) {
  const folder = Object.entries(files).map(([file, text]) => ({ file, text }));
  const { analyses } = openFolder(folder);
  return [...analyses].flatMap(([file, { findings }]) =>
    findings
      .filter(({ rule }) => /^(?:carry-in-mismatch|duplicate-report|similar-to-previous)$/.test(rule))
      .map(({ rule, severity, message }) => [file, rule, severity, /据文件名/.test(message)]),
  );
}

describe('a report whose text does not say whose it is', () => {
  it('is held against the one of the year before by the names of their files, and less gravely', () => {
    const found = acrossYears({ '教育局2022.txt': nameless(0), '教育局2023.txt': nameless(9) });
    expect(found).toContainEqual(['教育局2023.txt', 'carry-in-mismatch', 'warning', true]);
    expect(found.every(([, , severity, isSaid]) => severity !== 'error' && isSaid)).toBe(true);
  });

  it('may stand beside one whose text says it, in the same place', () => {
    const named = nameless(0, '云溪县教育局', '2022');
    expect(acrossYears({ '2022/a.txt': named, '2023/教育局.txt': nameless(9) })).toContainEqual([
      '2023/教育局.txt',
      'carry-in-mismatch',
      'warning',
      true,
    ]);
    expect(acrossYears({ '甲/2022/a.txt': named, '乙/2023/教育局.txt': nameless(9) })).toEqual([]);
  });
});

describe('names that mislead', () => {
  it.each<[string, Record<string, string>]>([
    [
      'say nothing against the text',
      { '教育局2022.txt': nameless(0, '云溪县水利局', '2022'), '教育局2023.txt': nameless(9) },
    ],
    ['do not make two of one year', { '教育局2023.txt': nameless(0), '教育局2023(1).txt': nameless(9) }],
    ['of two places are of two bodies', { '石桥县/教育局2022.txt': nameless(0), '云溪县/教育局2023.txt': nameless(9) }],
    [
      'by the year of publication',
      {
        '2023/水利局.txt': nameless(0, '云溪县水利局', '2022'),
        '2023/教育局.txt': nameless(0),
        '2024/教育局.txt': nameless(9, '云溪县教育局', '2023'),
      },
    ],
    [
      'a folder of a county with its departments',
      {
        '石桥县/2022.txt': nameless(0),
        '石桥县/2023.txt': nameless(9),
        '石桥县/报告.txt': nameless(0, '石桥县水利局', '2023'),
      },
    ],
    [
      'do not make one of several reports that lie together',
      {
        '教育局/2022/附件1.txt': nameless(0),
        '教育局/2023/附件1.txt': nameless(0),
        '教育局/2023/附件2.txt': nameless(9),
      },
    ],
    ['are none', { '年报2022.txt': nameless(0), '年报2023.txt': nameless(9) }],
  ])('%s', (_, files) => {
    expect(acrossYears(files)).toEqual([]);
  });
});
