import type { Random } from '../../random.ts';
import type { Block } from '../document.ts';
import type { Grid, GridCell } from '../grid.ts';
import { type Layout, lines } from '../layout.ts';
import type { Piece } from '../pieces.ts';
import { markdownText } from './gfm.ts';

/** The source of a content management system. */
export const html: Layout = {
  name: 'HTML',
  markup: 'html',
  tidy: true,
  loses: [],
  write: (blocks, next) => [
    '<!DOCTYPE html>\n<html lang="zh-CN"><head><meta charset="utf-8"><title>信息公开</title>',
    '<style>td { border: 1px solid #000; width: 12pt }</style></head><body>\n',
    ...lines(htmlTable, htmlText)(blocks, next),
    '<script>var pageNo = 7, total = 13;</script>\n</body></html>\n',
  ],
};

/** Markdown whose tables are HTML, as converters leave them. */
export const markdownHtml: Layout = {
  name: 'Markdown with HTML tables',
  markup: 'markdown',
  tidy: true,
  loses: [],
  write: lines((grid, next) => [...htmlTable(grid, next), '\n'], markdownText),
};

function htmlText(block: Exclude<Block, { kind: 'table' }>): string {
  switch (block.kind) {
    case 'title':
      return `<h1 style="text-align:center">${block.text}</h1>\n`;
    case 'heading':
      return `<p class="MsoNormal"><b><span style='mso-spacerun:yes'>${block.text}</span></b></p>\n`;
    default:
      return `<p>${block.text}</p>\n`;
  }
}

/** Wraps what a cell shows, as different editors do. */
interface Habit {
  readonly open: string;
  readonly close: string;
  readonly tag: (name: string) => string;
  readonly indent: string;
  readonly ends: boolean;
}

const WRAPS: readonly (readonly [open: string, close: string])[] = [
  ['', ''],
  ['<p>', '</p>'],
  [
    '<p class="MsoNormal" align="center"><span lang="EN-US" style="mso-bidi-font-size:10.5pt">',
    '<o:p></o:p></span></p>',
  ],
  ['<div><p><font size="2" color=#000000>', '</font></p></div>'],
  ['\n      <p>\n        ', '\n      </p>\n    '],
];

function habitOf(next: Random): Habit {
  const [open, close] = next.pick(WRAPS);
  const upper = next.chance(0.15);
  return {
    open,
    close,
    tag: (name) => (upper ? name.toUpperCase() : name),
    indent: next.pick(['', '', '\n  ', '\n\t']),
    ends: next.chance(0.85),
  };
}

function htmlTable(grid: Grid, next: Random): Piece[] {
  const habit = habitOf(next);
  const { tag, indent, ends } = habit;
  const attributes = next.pick([
    '',
    ' border="1" cellspacing="0"',
    ' class="MsoTableGrid" style="border-collapse:collapse;mso-yfti-tbllook:1184"',
  ]);
  const body = next.chance(0.5);
  return [
    `<${tag('table')}${attributes}>${indent}${body ? `<${tag('tbody')}>` : ''}`,
    ...grid.rows.flatMap((row): Piece[] => [
      `${indent}<${tag('tr')}>`,
      ...row.flatMap((cell) => cellOf(cell, habit, next)),
      ends ? `${indent}</${tag('tr')}>` : '',
    ]),
    `${body ? `</${tag('tbody')}>` : ''}</${tag('table')}>\n`,
  ];
}

function cellOf(
  { role, content, rows, columns }: GridCell,
  { open, close, tag, indent, ends }: Habit,
  next: Random,
): Piece[] {
  const name = tag(role === 'head' && next.chance(0.2) ? 'th' : 'td');
  const spans = `${rows > 1 ? ` rowspan="${rows}"` : ''}${columns > 1 ? next.pick([` colspan="${columns}"`, ` colspan=${columns}`]) : ''}`;
  const shown = typeof content === 'string' ? headWords(content, role, next) : visible(content);
  return [
    `${indent}<${name}${spans}${next.pick(['', ' width="83"', " style='mso-width-alt:1200'"])}>${open}`,
    shown,
    `${close}${ends ? `</${name}>` : ''}`,
  ];
}

/** Heads are broken by hand to fit their columns. */
function headWords(words: string, role: GridCell['role'], next: Random): string {
  if (role !== 'head' || words.length > 6 || !next.chance(0.4)) return words;
  const middle = Math.ceil(words.length / 2);
  return `${words.slice(0, middle)}${next.pick(['<br>', '<br/>', '</span><span>'])}${words.slice(middle)}`;
}

/** An empty cell would collapse in a browser, hence the entity. */
function visible(content: Exclude<Piece, string>): Piece {
  return content.text === '' ? { ...content, text: '&nbsp;' } : content;
}
