/** What the editor asks for while one types, against the analysis that each edit needs anyhow. */
import {
  type Analysis,
  analyse,
  completionsAt,
  followTotals,
  formatAbove,
  formatEdits,
  hoverAt,
  inlayHints,
  semanticTokens,
  tableChecks,
} from '../../server/core/index.ts';
import { compilation, countyPlan, draftOf } from '../kit/drafts/draft.ts';
import { layouts } from '../kit/drafts/layouts.ts';
import { paired, type Row } from './measure.ts';

/** As many reports as make a compilation of about 1 MB. */
const MANY = 120;

export function featureRows(): Row[] {
  const one = draftOf(countyPlan, layouts[0]!);
  const plans = Array.from({ length: MANY }, (_, index) => ({ ...countyPlan, seed: countyPlan.seed + index }));
  const many = compilation(plans, layouts[0]!);
  return [
    ...rowsFor('a report', one.text, one.reports[0]!.places.get('applications/granted/total')![0]!.end, 41),
    ...rowsFor(
      'a compilation',
      many.text,
      many.reports[MANY >> 1]!.places.get('applications/granted/total')![0]!.end,
      5,
    ),
  ];
}

function rowsFor(what: string, text: string, offset: number, runs: number): Row[] {
  const analysis = analyse(text);
  const before = analysisBefore(analysis, offset);
  // What an editor shows at once.
  const screen = { start: Math.max(0, offset - 2_000), end: offset + 2_000 };
  const features = {
    hover: () => hoverAt(analysis, offset),
    completion: () => completionsAt(analysis, offset, null),
    'inlay hints of a screen': () => inlayHints(analysis, screen),
    'semantic tokens of a screen': () => semanticTokens(analysis, screen),
    // Kept with an analysis, so each run has one of its own.
    'code lenses and status': () => tableChecks({ ...analysis }),
    'totals that follow': () => followTotals(before, analysis),
  };
  const rows = Object.entries(features).map(([name, run]): Row => {
    const { ratio, ms } = paired(run, () => analyse(text), runs, Math.ceil(runs / 2));
    return { what: `${name} ÷ the analysis of ${what}`, value: ratio, unit: '×', budget: 0.5, aim: 0.1, ms };
  });
  // These read the report again, to hold that it says the same.
  const formatting = {
    'format on type': () => formatAbove(analysis, offset, {}),
    formatting: () => formatEdits(analysis, null, {}),
  };
  const others = Object.entries(formatting).map(([name, run]): Row => {
    const { ratio, ms } = paired(run, () => analyse(text), runs, Math.ceil(runs / 2));
    return { what: `${name} ÷ the analysis of ${what}`, value: ratio, unit: '×', budget: 2, aim: 1, ms };
  });
  return [...rows, ...others];
}

/** The text before its last keystroke: a digit more in the figure that ends at an offset. */
function analysisBefore({ text }: Analysis, offset: number): Analysis {
  return analyse(`${text.slice(0, offset)}1${text.slice(offset)}`);
}
