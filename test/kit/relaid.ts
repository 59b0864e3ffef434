/** A published report with its tables drawn anew in another layout, its own sentences around them. */
import type { Report } from '../../server/core/report/report.ts';
import { foldedAt, visibleText } from '../../server/core/source/source.ts';
import type { Block } from './drafts/document.ts';
import { gridOf } from './drafts/grid.ts';
import { labelWriter } from './drafts/labels.ts';
import type { Layout } from './drafts/layout.ts';
import { compose } from './drafts/pieces.ts';
import { plain } from './drafts/style.ts';
import { random } from './random.ts';

/** The report's text. Cells that were not read are drawn empty. */
export function relaid(report: Report, layout: Layout): string {
  return compose(layout.write(blocksOf(report), random(SEED))).text;
}

const SEED = 5;

function blocksOf({ form, year, cells, tables, body: { source, start, end } }: Report): Block[] {
  const figures = new Map(
    [...cells].map(([id, { value, text }]) => [id, { id, value: value === null ? null : text, text }]),
  );
  const contents = {
    form,
    year: year ?? 0,
    figures,
    label: labelWriter(plain, random(SEED)),
    dash: '',
    numbered: true,
  };
  const blocks: Block[] = [];
  const write = (from: number, to: number) => {
    // Heads that stand before the first row that was read keep no marks of their old layout.
    for (const line of visibleText(source, from, to).replaceAll(/[|\t]/g, ' ').split('\n'))
      if (line.trim() !== '') blocks.push({ kind: 'paragraph', text: line.trim() });
  };
  let from = start;
  for (const table of [...tables].sort((a, b) => a.span.start - b.span.start)) {
    write(from, foldedAt(source, table.span.start));
    blocks.push({ kind: 'table', grid: gridOf(table.form, contents) });
    from = Math.max(from, foldedAt(source, table.span.end));
  }
  write(from, end);
  return blocks;
}
