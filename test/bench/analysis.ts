/** The full analysis of a report in every layout, against parsing the same text. */
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { parse } from 'parse5';
import { analyse } from '../../server/core/index.ts';
import { countyPlan, draftOf } from '../kit/drafts/draft.ts';
import { layouts } from '../kit/drafts/layouts.ts';
import { paired, type Row } from './measure.ts';

const COPIES = 100;

/**
 * Rounds over all layouts before the first is measured. What they share is then compiled for each of them, and compiled
 * for good: after twenty rounds a layout took up to twice as long as after two hundred, and which of them did was chance.
 */
const WARM_UP = 200;

export function analysisRows(): Row[] {
  const rows: Row[] = [];
  for (let round = 0; round < WARM_UP; round++) {
    for (const layout of layouts) analyse(draftOf(countyPlan, layout).text, { markup: layout.markup });
  }
  for (const layout of layouts) {
    const { text } = draftOf(countyPlan, layout);
    const html = layout.markup === 'html';
    const reference = html
      ? () => parse(text, { sourceCodeLocationInfo: true })
      : () => micromark(text, { extensions: [gfm()], htmlExtensions: [gfmHtml()] });
    const { ratio, ms } = paired(() => analyse(text, { markup: layout.markup }), reference);
    const size = `${(Buffer.byteLength(text) / 1024).toFixed(0)} KB`;
    rows.push({
      what: `analysis ÷ ${html ? 'parse5' : 'micromark + GFM'}: ${layout.name}, ${size}`,
      value: ratio,
      unit: '×',
      budget: html ? 3 : 1,
      aim: html ? 1.5 : 0.3,
      ms,
    });
  }
  return rows;
}

/** Against as many analyses of the one: whoever keeps what he read pays for its memory, in both. */
export function concatenationRows(): Row[] {
  return layouts.map((layout) => {
    const one = draftOf(countyPlan, layout).text;
    const many = `${one}\n`.repeat(COPIES);
    const { ratio, ms } = paired(
      () => analyse(many, { markup: layout.markup }),
      () => Array.from({ length: COPIES }, () => analyse(one, { markup: layout.markup })),
      3,
      1,
    );
    return {
      what: `analysis of ${COPIES} reports ÷ of one: ${layout.name}`,
      value: COPIES * ratio,
      unit: '×',
      budget: 120,
      aim: 100,
      ms: [ms[0], ms[1] / COPIES],
    };
  });
}
