/** Figures whose words name what is counted: 予以公开12件, 行政复议3件, 规范性文件4件. */
import type { CellSum } from '../../report/claim.ts';
import { dimensionOf, type Meaning } from '../cells/dimensions.ts';
import { known } from '../cells/known-cells.ts';
import { columnOutcomeCells, rowsOfOutcome } from '../cells/outcome-cells.ts';
import { blocksOf, reviewCells } from '../cells/review-cells.ts';
import {
  type Found,
  isAboutInformation,
  isBare,
  ofApplications,
  type Surroundings,
  verbsIn,
} from '../discourse/surroundings.ts';
import { ANSWERS, CASES, MONEY } from '../words/counters.ts';
import type { Run } from '../words/runs.ts';
import type { BlockSubject, ColumnSubject, OutcomeSubject, ReviewOutcome, Subject, Verb } from '../words/terms.ts';
import { cellsOfSubject, documentVerb } from './subject-cells.ts';

/** What a figure counts by the subjects of the words before or behind it; null where they leave a doubt. */
export function bySubjects(subjects: readonly Subject[], run: Run, around: Surroundings): Found | null {
  const joinsReasons = run.joins === true && isGroupOf(subjects);
  if (isBare(around) || (run.joins === true && !joinsReasons)) return null;
  if (joinsReasons) return bySubjects(subjects.slice(-1), { ...run, joins: false }, around);
  const [first, second] = subjects as readonly [Subject, ...Subject[]];
  const dimensions = new Set(subjects.map(dimensionOf));
  if (dimensions.size > 1) {
    const isOutcomeOfColumn =
      subjects.length === 2 && dimensionOf(first) === 'column' && dimensionOf(second!) === 'outcome';
    return isOutcomeOfColumn
      ? ofColumn(first as ColumnSubject, second as OutcomeSubject, run, around)
      : ofReviews(subjects, run, around);
  }
  const { column } = around.discourse;
  if (column === null || !dimensions.has('outcome') || !ANSWERS.has(around.figure.counter))
    return ofOneDimension(subjects, run, around);
  return subjects.length === 1 ? ofColumn(column, first as OutcomeSubject, run, around) : null;
}

/** 予以公开和部分公开16件; 行政复议3件 */
function ofOneDimension(subjects: readonly Subject[], run: Run, around: Surroundings): Found | null {
  const verbs = verbsIn(around.before);
  const readings: (readonly CellSum[])[] = [];
  for (const subject of subjects) {
    const cells = cellsOfSubject(subject, verbs, run, around);
    if (cells === null) return null;
    readings.push(cells);
  }
  return { meaning: meaningOfAll(subjects, verbs, around), run, about: joined(readings) };
}

function meaningOfAll(
  subjects: readonly Subject[],
  verbs: readonly Verb[],
  { figure, discourse }: Surroundings,
): Meaning {
  const dimension = dimensionOf(subjects[0]!);
  const { blocks, outcome, row, column, columnHead, within } = discourse;
  // 维持 of one block is another thing than 维持 of the other.
  // 予以公开（自然人9件）；部分公开（自然人3件）: nor is 自然人 of one row that of another.
  const ofColumn = dimension === 'carried' && within && columnHead === null ? column : null;
  const of = dimension === 'review-outcome' ? blocks.join('+') : dimension === 'column' ? (outcome ?? row) : ofColumn;
  const verb = dimension === 'document' ? documentVerb(verbs, discourse) : null;
  // 52个项目 and 3610万元 of purchases are two things.
  const unit = dimension === 'procurement' && MONEY.has(figure.counter) ? ':amount' : '';
  return { dimension, key: `${of === null ? '' : `${of}:`}${subjects.join('+')}${verb ?? ''}${unit}`, verb };
}

/** 信访类及重复申请不予处理4件: the last is the group, before it stand reasons, of which one was not understood. */
function isGroupOf(subjects: readonly Subject[]): boolean {
  const last = subjects.at(-1)!;
  return rowsOfOutcome(last).length > 0;
}

/** 行政复议维持2件; 复议和诉讼共纠正3件; 被纠正的复议案件2件 */
function ofReviews(subjects: readonly Subject[], run: Run, { discourse, figure, report }: Surroundings): Found | null {
  const [outcome, another] = subjects.filter((each) => dimensionOf(each) === 'review-outcome');
  const named = subjects.filter((each) => each !== outcome);
  const isPlain =
    outcome !== undefined && another === undefined && named.every((each) => dimensionOf(each) === 'review');
  if (!isPlain || !CASES.has(figure.counter) || !isAboutInformation(discourse)) return null;
  const blocks = [...new Set(named.flatMap((each) => blocksOf(each as BlockSubject)))];
  return {
    meaning: { dimension: 'review-outcome', key: `${blocks.join('+')}:${outcome}`, verb: null },
    run,
    about: known(reviewCells(blocks, outcome as ReviewOutcome), report),
  };
}

/** 自然人20件，其中予以公开9件; 自然人予以公开9件 */
function ofColumn(
  column: ColumnSubject,
  outcome: OutcomeSubject,
  run: Run,
  { figure, discourse, report }: Surroundings,
): Found | null {
  if (!ANSWERS.has(figure.counter) || !ofApplications(discourse)) return null;
  return {
    meaning: { dimension: 'column-outcome', key: `${column}:${outcome}`, verb: null },
    run,
    about: known(columnOutcomeCells(column, outcome, report), report),
  };
}

/** Of several things joined, the cells of all, each once: the sum of their first readings, then of their second. */
function joined(readings: readonly (readonly CellSum[])[]): CellSum[] {
  if (readings.length === 1) return [...readings[0]!];
  const count = Math.min(...readings.map((each) => each.length));
  return Array.from({ length: count }, (_, index) => [...new Set(readings.flatMap((each) => each[index]!))]);
}
