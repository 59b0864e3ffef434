/** What the path of a file says of the report in it. */
import { describe, expect, it } from 'vitest';
import { pathNames } from '../../server/core/library/path-names.ts';

const namesOf = (path: string) => {
  const { organisation, year } = pathNames(path);
  return [organisation, year];
};

describe('the names in a path', () => {
  it.each([
    ['云溪县教育局2023.txt', '云溪县教育局', 2023],
    ['2023/教育局.html', '教育局', 2023],
    ['教育局_2023年度报告.md', '教育局', 2023],
    ['01-云溪县卫生健康委员会（2022年度）.txt', '云溪县卫生健康委员会', 2022],
    ['2021年云溪县人民政府信息公开工作年度报告.txt', '云溪县人民政府', 2021],
    ['关于2021年云溪县水利局政府信息公开工作年度报告的公示.html', '云溪县水利局', 2021],
    ['雲溪縣教育局2023年報.txt', '云溪县教育局', 2023],
    ['白水镇2020.txt', '白水镇', 2020],
    ['云溪县教育局/2023年报.txt', '云溪县教育局', 2023],
    ['云溪县教育局/2023/年度报告（终稿）.txt', '云溪县教育局', 2023],
    ['2023年/教育局/政府信息公开年报.html', '教育局', 2023],
    ['二〇二三年教育局年报.txt', '教育局', 2023],
    ['教育局2023(1) 副本.txt', '教育局', 2023],
    ['2022年度各部门年报/教育局.txt', '教育局', 2022],
  ])('%s', (path, organisation, year) => {
    expect(namesOf(path)).toEqual([organisation, year]);
  });

  it.each([
    // A day is that of publication, and a span is no year.
    ['教育局20240118.txt', '教育局', null],
    ['2024-01-18 教育局.txt', '教育局', null],
    ['2024年1月收集/教育局.txt', '教育局', null],
    ['教育局2019-2023.txt', '教育局', null],
    // Numbers of something else.
    ['教育局12023.txt', '教育局', null],
    // No body, or none that is surely meant.
    ['各县市区局2023.txt', null, 2023],
    ['本局2023.txt', null, 2023],
    ['全县/2023.txt', null, 2023],
    ['水利局、教育局等单位2023.txt', null, 2023],
    ['云溪县教育局/下属学校2023.txt', null, 2023],
    ['云溪县教育局/新建文本文档.txt', null, null],
    ['a/b.txt', null, null],
    ['', null, null],
  ])('%s', (path, organisation, year) => {
    expect(namesOf(path)).toEqual([organisation, year]);
  });

  it('puts files of the years of one collection into one place, and those of two into two', () => {
    const placeOf = (path: string) => pathNames(path).place;
    expect(placeOf('x/2022年度各部门/教育局.txt')).toBe(placeOf('x/2023年度各部门/教育局.txt'));
    expect(placeOf('教育局/2022.txt')).toBe(placeOf('教育局/2023/年报.txt'));
    expect(placeOf('石桥县/2022/教育局.txt')).not.toBe(placeOf('云溪县/2023/教育局.txt'));
  });
});
