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
    ['石桥县政府研究室2023年政府信息公开工作年度报告', '石桥县政府研究室'],
    // A page's own title, which names the year alone, above the report's.
    ['2023年政府信息公开工作年度报告\n石桥县白水镇人民政府\n2023年政府信息公开工作年度报告', '石桥县白水镇人民政府'],
    ['石桥旗白水苏木2023年政府信息公开工作年度报告', '石桥旗白水苏木'],
    ['沅县2023年政府信息公开工作年度报告', '沅县'],
    ['2023年度沅镇政府信息公开工作年度报告', '沅镇'],
    ['石桥县教育局关于2023年度政府信息公开工作的年度报告', '石桥县教育局'],
    ['石桥县教育局关于2023年度政府信息公开情况的报告', '石桥县教育局'],
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

describe('the body that a sentence before the first section names', () => {
  const opening = (sentence: string) => reportUnder(sentence);

  it.each([
    ['根据《条例》规定，现公布石桥县水利局2022年政府信息公开工作年度报告。', '石桥县水利局'],
    ['按照上级要求,特编制石桥县人民政府地方志办公室2022年政府信息公开工作年度报告。', '石桥县人民政府地方志办公室'],
    [
      '依据有关规定，编制石桥县机构编制委员会办公室2022年度政府信息公开工作年度报告，现予公布。',
      '石桥县机构编制委员会办公室',
    ],
    ['根据《条例》要求，现将石桥县水利局2022年政府信息公开年度报告向社会公布。', '石桥县水利局'],
    ['根据《条例》要求，现发布《石桥县水利局2022年政府信息公开工作年度报告》。', '石桥县水利局'],
    ['根据《条例》要求，特向社会公开2022年度白水镇政府信息公开年度报告。', '白水镇'],
    ['根据《条例》要求，制定了石桥县教育局2022年度政府信息公开年度报告，全文包括六个部分。', '石桥县教育局'],
    ['根据《条例》要求，现编制形成《石桥县司法局2022年政府信息公开工作年度报告》。', '石桥县司法局'],
    ['现将云江新技术开发区发展改革局（以下简称发改局）2022年度信息公开工作报告如下：', '云江新技术开发区发展改革局'],
    ['根据要求，编制应急管理部2022年政府信息公开工作报告。', '应急管理部'],
    ['本年度报告根据《条例》要求，由石桥县民政局编制。统计期限自2022年1月1日起至12月31日止。', '石桥县民政局'],
    ['按照《条例》规定，石桥县水利局编制了2022年度政府信息公开工作年度报告。', '石桥县水利局'],
    ['依据《条例》规定，特向社会公布2022年白水乡人民政府政府信息公开工作情况报告。', '白水乡人民政府'],
    ['本报告由石桥县白水镇人民政府党政办公室编制，统计期限自2022年1月1日起至12月31日止。', '石桥县白水镇人民政府'],
  ])('%s', (sentence, organisation) => {
    expect(opening(sentence.replaceAll('2022', '2023'))).toMatchObject({ organisation, year: 2023 });
  });

  it.each([
    '根据《云江市政务公开领导小组办公室转发省政府办公厅关于政府信息公开工作年度报告有关事项的通知》要求，编制本报告。',
    '根据《云江市人民政府办公室关于做好2023年度政府信息公开工作年度报告编制和发布工作的通知》要求，编制本报告。',
    '按照《条例》规定，我局编制了2023年度政府信息公开工作年度报告。',
    '本报告由市政府办公厅综合各部门的报告编制而成，统计期限自2023年1月1日起至12月31日止。',
    '根据《条例》要求，现公布本机关2023年政府信息公开工作年度报告。',
    '2023年，按规定及时发布云江市人民政府办公室2022年度政府信息公开年报。',
  ])('is none in %s', (sentence) => {
    expect(opening(sentence)).toMatchObject({ organisation: null, year: 2023 });
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

  it.each(['2022年信息公开工作年度报告', '石桥县教育局2022年政务信息公开年度报告'])('without a word: %s', (title) => {
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

describe('the year of the period', () => {
  it.each([
    '报告中所列数据的统计时限为2022年1月1日起至2022年12月31日止。',
    '统计时间为2022年1月1日至2022年12月31日。',
    '报告中所列数据的时间期限为2022年1月1日至2022年12月31日。',
    '统计数据的期限自2022年1月1日起至12月31日止。',
  ])('%s', (sentence) => {
    expect(analyse(base.replace(TITLE, '').replace(/^本报告.*统计期限.*$/m, sentence)).reports[0]!.year).toBe(2022);
  });
});

describe('a report without tables', () => {
  const HEADINGS =
    '一、总体情况\n2023年各项工作有序开展。\n二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n';

  it('shows itself by its headings and the sentence that announces it', () => {
    const text = `根据《条例》规定，现公布石桥县农业农村局2023年政府信息公开工作年度报告。\n${HEADINGS}`;
    expect(analyse(text).reports).toMatchObject([{ organisation: '石桥县农业农村局', year: 2023 }]);
  });

  it('is none where nothing tells of which year it is', () => {
    expect(analyse(`年度报告分为六个部分：\n${HEADINGS.replace('2023年', '')}`).reports).toEqual([]);
  });
});
