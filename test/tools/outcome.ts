/** What is read of a text that a program made of a draft. */
import { analyse } from '../../server/core/analyse.ts';
import type { Markup } from '../../server/core/source/markup.ts';
import { toNumber } from '../../server/core/text/decimal.ts';
import { alarmsIn } from '../kit/drafts/alarms.ts';
import type { Draft } from '../kit/drafts/draft.ts';

export interface Outcome {
  readonly cells: number;
  readonly right: number;
  readonly wrong: number;
  /** Cells and reports that the draft does not give. */
  readonly spurious: number;
  readonly alarms: number;
  /** What must not be, each as a sentence. */
  readonly failures: readonly string[];
}

export const NOTHING: Outcome = { cells: 0, right: 0, wrong: 0, spurious: 0, alarms: 0, failures: [] };

export function added(one: Outcome, other: Outcome): Outcome {
  return {
    cells: one.cells + other.cells,
    right: one.right + other.right,
    wrong: one.wrong + other.wrong,
    spurious: one.spurious + other.spurious,
    alarms: one.alarms + other.alarms,
    failures: [...one.failures, ...other.failures],
  };
}

/** Cells are compared by their values: where they stand in the text the program alone knows. */
export function outcomeOf({ reports }: Draft, text: string, markup: Markup): Outcome {
  const analysis = analyse(text, { markup });
  const [given] = reports as [Draft['reports'][number]];
  const [report, ...others] = analysis.reports;
  const spurious = others.map(({ form }) => `a report in ${form.id}`);
  const wrong = report === undefined || report.form.id === given.form ? [] : [`form ${report.form.id}`];
  let right = 0;
  for (const [id, { value, text: written }] of given.cells) {
    const cell = report?.cells.get(id);
    if (cell === undefined) continue;
    const read = cell.value === null ? null : toNumber(cell.value);
    if (read === (value === null ? null : Number(value))) right++;
    else wrong.push(`${id}: ${read} for ${written === '' ? 'nothing' : written}`);
  }
  for (const { id, text: read } of report?.cells.values() ?? []) {
    if (!given.cells.has(id)) spurious.push(`${id}, which is not there: ${read}`);
  }
  const alarms = alarmsIn(analysis);
  return {
    cells: given.cells.size,
    right,
    wrong: wrong.length,
    spurious: spurious.length,
    alarms: alarms.length,
    failures: [...wrong, ...spurious, ...alarms],
  };
}
