/** The blocks of a draft, of own writing, before any layout gives them their shape. */
import type { Random } from '../random.ts';
import { type Contents, type Grid, gridOf } from './grid.ts';
import type { Style } from './style.ts';

export type Block =
  | { readonly kind: 'title' | 'heading' | 'paragraph' | 'signature' | 'residue'; readonly text: string }
  | { readonly kind: 'table'; readonly grid: Grid };

export const organisations = [
  '石桥县人民政府',
  '临川市教育局',
  '青山镇人民政府',
  '东岭区卫生健康局',
  '云溪市人民政府办公室',
  '南渡街道办事处',
  '平湖新区管理委员会',
  '北塘县自然资源局',
] as const;

const BEFORE = [
  '当前位置： 首页 > 政务公开 > 年度报告',
  '无障碍浏览 长者模式 网站支持IPv6',
  '来源：本站 浏览次数：316',
];
const BEHIND = ['扫一扫在手机打开当前页', '字体：【大 中 小】 打印 关闭', '上一篇：没有了', '[email protected]'];

/** A report from title to signature. */
export function blocksOf(contents: Contents, organisation: string, style: Style, next: Random): Block[] {
  const { form, year } = contents;
  const national = form.sections.length === 0;
  const blocks: Block[] = [];
  const paragraph = (text: string) => blocks.push({ kind: 'paragraph', text });
  if (style.residue) blocks.push({ kind: 'residue', text: next.pick(BEFORE) });
  blocks.push({ kind: 'title', text: `${organisation}${year}年政府信息公开工作年度报告` });
  if (style.residue) blocks.push({ kind: 'residue', text: `发布日期：${year + 1}-01-${10 + next.below(20)}` });
  paragraph(
    `根据《中华人民共和国政府信息公开条例》，现公布本机关年度报告。统计期限自${year}年1月1日起至${year}年12月31日止。`,
  );
  const figure = (id: string) => contents.figures.get(id)?.value ?? '0';
  if (national) {
    if (!style.withoutHeadings) blocks.push({ kind: 'heading', text: '一、概述' });
    paragraph(`${year}年，本机关按照要求做好主动公开和依申请公开各项工作，未发生逾期答复。`);
    if (!style.withoutHeadings) blocks.push({ kind: 'heading', text: '二、政府信息公开情况统计表' });
  }
  const tables = new Map(form.tables.map((table) => [table.key, table]));
  for (const section of form.sections) {
    if (!style.withoutHeadings) {
      const title = style.aliases && section.aliases.length > 0 ? next.pick(section.aliases) : section.title;
      blocks.push({ kind: 'heading', text: `${section.number}、${title}` });
    }
    for (const text of PROSE[section.key]?.(figure) ?? []) paragraph(text);
    const table = tables.get(section.key);
    if (table !== undefined) blocks.push({ kind: 'table', grid: gridOf(table, contents) });
  }
  if (national) for (const table of form.tables) blocks.push({ kind: 'table', grid: gridOf(table, contents) });
  blocks.push({ kind: 'signature', text: organisation });
  blocks.push({ kind: 'signature', text: `${year + 1}年1月${10 + next.below(20)}日` });
  if (style.residue) blocks.push({ kind: 'residue', text: next.pick(BEHIND) });
  return blocks;
}

/** Sentences use the words of the tables and their figures, as real ones do. */
const PROSE: Readonly<Record<string, (figure: (id: string) => string) => readonly string[]>> = {
  overview: (figure) => [
    `（一）主动公开。围绕年度重点任务更新栏目，办理行政许可${figure('disclosure/licensing/decisions')}件。`,
    `（二）依申请公开。全年新收政府信息公开申请${figure('applications/received/total')}件，其中自然人${figure('applications/received/natural-person')}件，按期答复。`,
    '（三）政府信息管理、平台建设和监督保障。完善发布审查机制，维护网站与政务新媒体，组织培训并开展自查。',
  ],
  problems: () => [
    '1.部分栏目更新还不够及时；2.解读形式较为单一。下一步，一是压实责任，二是加强业务培训，提升答复规范性。',
  ],
  'other-matters': () => ['本年度没有收取信息处理费，没有其他需要报告的事项。'],
};
