/** Pages as sites and offices lay them out: the HTML of a draft in other clothes. Its cells stay what they are. */
import type { Random } from '../kit/random.ts';

/** The fonts that such pages name; a machine without them takes another one. */
const FONTS = ['"Noto Serif CJK SC", SimSun', '"Noto Sans CJK SC", SimHei', '"WenQuanYi Micro Hei", FangSong'] as const;
const SHEETS = ['A4', 'A4', 'A4 landscape', 'A5', 'Letter'] as const;
const WIDTHS = ['width: 100%', 'width: auto', 'width: 100%; table-layout: fixed', 'width: 60%'] as const;
const ALIGNMENTS = ['center', 'center', 'left', 'right'] as const;
const BREAKS = [
  '',
  '',
  'tr { break-inside: avoid }',
  'table { break-before: page }',
  'h1 { margin-top: 190mm }',
] as const;
const NUMBERS = [
  '',
  '@bottom-center { content: counter(page) }',
  '@bottom-center { content: "- " counter(page) " -" }',
  '@top-right { content: "政府信息公开年度报告" } @bottom-right { content: "第" counter(page) "页 共" counter(pages) "页" }',
] as const;

/** Around what a site shows: nothing, boxes, the table that older sites lay out their pages with. */
const WRAPPERS: readonly (readonly [before: string, behind: string])[] = [
  ['', ''],
  ['', ''],
  ['<div class="wrap"><div class="main"><div id="zoom" class="TRS_Editor">', '</div></div></div>'],
  [
    '<table class="page"><tbody><tr><td>当前位置：首页 &gt; 信息公开</td></tr><tr><td>',
    '</td></tr><tr><td>主办单位：办公室　网站标识码：0000000000</td></tr></tbody></table>',
  ],
  [
    '<header><nav><a href="#">首页</a> <a href="#">政务公开</a></nav></header><main>',
    '</main><footer>打印 关闭</footer>',
  ],
];

/** The same document with a style sheet and a frame of its own. */
export function laidOut(html: string, next: Random): string {
  const size = 7 + next.below(6);
  const sheet = `
    @page { size: ${next.pick(SHEETS)}; margin: ${next.pick(['12mm', '25mm', '18mm 32mm'])}; ${next.pick(NUMBERS)} }
    body { font-family: ${next.pick(FONTS)}; font-size: ${size + 2}pt; line-height: ${next.pick(['1', '1.4', '2'])} }
    table { border-collapse: collapse; ${next.pick(WIDTHS)} }
    td, th { border: 1px solid #000; font-size: ${size}pt; text-align: ${next.pick(ALIGNMENTS)};
      vertical-align: ${next.pick(['middle', 'top'])}; padding: ${next.pick(['0', '1px 4px', '6pt'])} }
    table.page > tbody > tr > td { border: 0; text-align: left }
    ${next.pick(BREAKS)}`;
  const [before, behind] = next.pick(WRAPPERS);
  return html
    .replace(/<style>.*?<\/style>/, () => `<style>${sheet}</style>`)
    .replace('<body>', () => `<body>${before}`)
    .replace('</body>', () => `${behind}</body>`);
}
