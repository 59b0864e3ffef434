/** Every layout that drafts come in. */
import type { Layout } from './layout.ts';
import { bars, barsAlone, barsBeforeBreaks, halfBarred } from './layouts/bars.ts';
import { lineCells, oneLine, paragraphs, spaced, tabbed, tabCells } from './layouts/cells.ts';
import { arrays, lists } from './layouts/data.ts';
import { gfm, gfmSmall } from './layouts/gfm.ts';
import { glued, gluedWithGaps } from './layouts/glued.ts';
import { html, markdownHtml } from './layouts/html.ts';
import { pages } from './layouts/pages.ts';
import { pdfColumns, pdfLines, pdfPositions } from './layouts/pdf.ts';

export const layouts: readonly Layout[] = [
  bars,
  gfm,
  gfmSmall,
  html,
  markdownHtml,
  tabbed,
  tabCells,
  spaced,
  oneLine,
  paragraphs,
  lineCells,
  pages,
  barsAlone,
  barsBeforeBreaks,
  halfBarred,
  glued,
  gluedWithGaps,
  pdfLines,
  pdfPositions,
  pdfColumns,
  arrays,
  lists,
];
