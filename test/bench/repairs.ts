/** Localising wrong cells, against the full analysis of the same clean report. */
import { analyse } from '../../server/core/index.ts';
import { countyPlan, draftOf } from '../kit/drafts/draft.ts';
import { layouts } from '../kit/drafts/layouts.ts';
import { paired, type Row } from './measure.ts';

/** Cells that stand in no equation together. */
const CELLS = [
  'applications/granted/natural-person',
  'applications/denied.third-party/enterprise',
  'applications/refused.repeated/research',
];
const BUDGETS = [
  [1, 0.2],
  [2, 0.5],
  [8, 3],
] as const;

export function repairRows(): Row[] {
  const layout = layouts[0]!;
  const { text, reports } = draftOf({ ...countyPlan, seed: 7 }, layout);
  const places = CELLS.map((id) => reports[0]!.places.get(id)![0]!).sort((a, b) => b.start - a.start);
  const withErrors = (count: number) => {
    let broken = text;
    for (const { start, end } of places.slice(0, count))
      broken = `${broken.slice(0, start)}9${broken.slice(start, end)}${broken.slice(end)}`;
    return broken;
  };
  const rows = BUDGETS.map(([budget, aim], index): Row => {
    const broken = withErrors(index + 1);
    const { ratio, ms } = paired(
      () => analyse(broken),
      () => analyse(text),
    );
    return {
      what: `localising ${index + 1} wrong cell(s) ÷ analysis of the clean report`,
      value: ratio - 1,
      unit: '×',
      budget,
      aim,
      ms,
    };
  });
  const hostile = [...reports[0]!.places.entries()]
    .filter(([id]) => id.startsWith('applications/') && id.endsWith('/total'))
    .map(([, spans]) => spans[0]!)
    .sort((a, b) => b.start - a.start)
    .reduce(
      (broken, { start, end }) => `${broken.slice(0, start)}7${broken.slice(start, end)}${broken.slice(end)}`,
      text,
    );
  const { ratio, ms } = paired(
    () => analyse(hostile),
    () => analyse(text),
  );
  return [
    ...rows,
    {
      what: 'analysis of a table with every row broken ÷ of the clean one',
      value: ratio,
      unit: '×',
      budget: 2,
      aim: null,
      ms,
    },
  ];
}
