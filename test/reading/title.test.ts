/** Who reports on which year, by the title in all the ways it is written. */
import { describe, expect, it } from 'vitest';
import { analyse } from '../../server/core/analyse.ts';
import { baseDraft } from '../kit/base.ts';

const base = baseDraft('ogi-2021');
const TITLE = '石桥县人民政府2023年政府信息公开工作年度报告';

const reportUnder = (title: string) => analyse(base.replace(TITLE, title)).reports[0]!;

describe('the body in the title', () => {
  it.each([
    ['石桥县2023年政府信息公开工作年度报告', '石桥县'],
    ['2023年石桥县政府信息公开工作年度报告', '石桥县'],
    ['白水镇政府2023年政府信息公开工作年度报告', '白水镇政府'],
    ['石桥县白水镇2023年政府信息公开工作年度报告', '石桥县白水镇'],
    ['城关街道2023年政府信息公开工作年度报告', '城关街道'],
    ['石桥县政务服务中心2023年政府信息公开工作年度报告', '石桥县政务服务中心'],
    ['石桥县消防救援大队2023年政府信息公开工作年度报告', '石桥县消防救援大队'],
    ['国家税务总局石桥县税务局2023年政府信息公开工作年度报告', '国家税务总局石桥县税务局'],
    ['关于石桥县公安局2023年度政府信息公开工作年度报告', '石桥县公安局'],
    ['石桥县第3中心卫生院2023年政府信息公开工作年度报告', '石桥县第3中心卫生院'],
    ['第12师人民政府2023年政府信息公开工作年度报告', '第12师人民政府'],
    ['石桥县１２３４５热线服务中心2023年政府信息公开工作年度报告', '石桥县１２３４５热线服务中心'],
    ['石桥县CBD管委会2023年政府信息公开工作年度报告', '石桥县CBD管委会'],
    ['云江师范学校2023年政府信息公开工作年度报告', '云江师范学校'],
    ['石桥县第一中学2023年政府信息公开工作年度报告', '石桥县第一中学'],
    ['云江市水务集团有限公司2023年政府信息公开工作年度报告', '云江市水务集团有限公司'],
    ['石桥县残疾人联合会2023年政府信息公开工作年度报告', '石桥县残疾人联合会'],
    ['石桥县供销合作社2023年政府信息公开工作年度报告', '石桥县供销合作社'],
    ['附件1：石桥县教育局2023年政府信息公开工作年度报告', '石桥县教育局'],
    ['附件1石桥县教育局2023年政府信息公开工作年度报告', '石桥县教育局'],
    ['（一）石桥县教育局2023年政府信息公开工作年度报告', '石桥县教育局'],
    ['(1)石桥县教育局2023年政府信息公开工作年度报告', '石桥县教育局'],
    ['3石桥县教育局2023年政府信息公开工作年度报告', '石桥县教育局'],
    ['关于2023年石桥县教育局政府信息公开工作年度报告', '石桥县教育局'],
    ['石桥县2023年教育局政府信息公开工作年度报告', '教育局'],
  ])('%s', (title, body) => {
    expect(reportUnder(title).organisation).toBe(body);
  });

  it.each([
    '2023年政府信息公开工作年度报告',
    '全县2023年政府信息公开工作年度报告',
    '我市2023年政府信息公开工作年度报告',
    '我公司2023年政府信息公开工作年度报告',
    '本校2023年政府信息公开工作年度报告',
    // A line above is the name of a site as often as that of the body.
    '首页 > 云江市\n2023年政府信息公开工作年度报告',
  ])('is none in %s', (title) => {
    expect(reportUnder(title).organisation).toBeNull();
  });
});

describe('the body that signs', () => {
  const signed = (title: string, body: string) =>
    analyse(`${base.replace(TITLE, title)}\n\n${body}\n\n2024年1月20日\n`).reports[0]!.organisation;

  it('counts where the title names none, or only the place of a bureau', () => {
    expect(signed('2023年政府信息公开工作年度报告', '石桥县教育局')).toBe('石桥县教育局');
    expect(signed('石桥县2023年政府信息公开工作年度报告', '石桥县教育局')).toBe('石桥县教育局');
  });

  it('does not where an office signs the report of its place', () => {
    expect(signed('石桥县2023年政府信息公开工作年度报告', '石桥县人民政府办公室')).toBe('石桥县');
    expect(signed('石桥县水利局2023年政府信息公开工作年度报告', '石桥县教育局')).toBe('石桥县水利局');
  });
});

describe('the year in the title', () => {
  it.each([
    '2022年石桥县教育局政府信息公开工作年度报告',
    '关于2022年度石桥县人民政府政府信息公开工作年度报告',
    '石桥县教育局2022年政府信息公开工作年度报告',
    '石桥县教育局政府信息公开工作2022年度报告',
  ])('%s', (title) => {
    expect(reportUnder(title).titleYear).toBe(2022);
  });

  it('is not that of something else before it', () => {
    expect(reportUnder('2024年发布：石桥县教育局政府信息公开工作年度报告').titleYear).toBeNull();
  });

  it('is not a page number beside another number', () => {
    const { titleYear, year } = reportUnder('石桥县教育局1943年度政府信息公开工作年度报告');
    expect({ titleYear, year }).toEqual({ titleYear: null, year: 2023 });
  });
});
