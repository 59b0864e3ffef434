/** The full analysis of a report in every layout, against parsing the same text. */
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { parse } from 'parse5';
import { analyse } from '../../server/core/index.ts';
import { countyPlan, draftOf } from '../kit/drafts/draft.ts';
import { layouts } from '../kit/drafts/layouts.ts';
import { paired, type Row } from './measure.ts';
import { reportWithOverview } from './overview.ts';

const COPIES = 100;

/**
 * Rounds over all layouts, of both, before the first is measured. What layouts share is then compiled for each of them,
 * and compiled for good: after two hundred rounds some still took twice as long as after these, and which of them did was
 * chance.
 */
const WARM_UP = 600;

export function analysisRows(): Row[] {
  const overviews = [layouts[0]!, layouts.find(({ markup }) => markup === 'markdown')!];
  const texts = [
    ...layouts.map((layout) => ({ layout, name: layout.name, text: draftOf(countyPlan, layout).text })),
    ...overviews.map((layout) => ({
      layout,
      name: `${layout.name}, with an overview`,
      text: reportWithOverview(layout),
    })),
  ];
  const cases = texts.map(({ layout, name, text }) => {
    const isHtml = layout.markup === 'html';
    return {
      name,
      text,
      isHtml,
      ours: () => analyse(text, { markup: layout.markup }),
      reference: isHtml
        ? () => parse(text, { sourceCodeLocationInfo: true })
        : () => micromark(text, { extensions: [gfm()], htmlExtensions: [gfmHtml()] }),
    };
  });
  for (let round = 0; round < WARM_UP; round++) {
    for (const { ours, reference } of cases) {
      ours();
      reference();
    }
  }
  return cases.map(({ name, text, isHtml, ours, reference }): Row => {
    const { ratio, ms } = paired(ours, reference);
    const size = `${(Buffer.byteLength(text) / 1024).toFixed(0)} KB`;
    return {
      what: `analysis ÷ ${isHtml ? 'parse5' : 'micromark + GFM'}: ${name}, ${size}`,
      value: ratio,
      unit: '×',
      budget: isHtml ? 3 : 1,
      aim: isHtml ? 1.5 : 0.3,
      ms,
    };
  });
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
