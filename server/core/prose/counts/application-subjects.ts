/** The cells of what applications are told by: carried in or over, what became of them, who applied. */
import { columnCells, plainCells, type Whole } from '../cells/cells.ts';
import { UNKNOWN } from '../cells/dimensions.ts';
import { known } from '../cells/known-cells.ts';
import { columnOutcomeCells, outcomeCells } from '../cells/outcome-cells.ts';
import { ofApplications } from '../discourse/surroundings.ts';
import { ANSWERS, CASES } from '../words/counters.ts';
import type { Run } from '../words/runs.ts';
import type { ColumnSubject, OutcomeSubject, Verb } from '../words/terms.ts';
import { type Asked, type Cells, counts, countsItems } from './asked.ts';

/** 上年结转2件, 结转下年度2件 */
export function carried(asked: Asked): Cells | null {
  const { subject, verbs, run, discourse, report } = asked;
  // 劳动争议新收案件120件，结转15件
  if (subject === 'carried' && discourse.last === UNKNOWN) return null;
  if (subject === 'open' || !counts(asked, CASES) || !ofApplications(discourse) || discourse.matter === 'review')
    return null;
  // 办结上年结转的申请2件: perhaps not all of them. 新收25件，办理上年结转2件: all.
  const isBesideNew = discourse.last?.key.startsWith('receive') === true;
  if (verbs.includes('handle') || (verbs.includes('process') && !isBesideNew) || isJoined(run)) return null;
  // 自然人20件，其中结转下年2件: theirs.
  const { column, columnHead, within } = discourse;
  const isTheirs = within && column !== null && columnHead === null;
  return known(isTheirs ? columnCells(column, subject as Whole) : plainCells(subject), report);
}

/** 新收和上年结转的申请27件: what was received and what was carried in. */
function isJoined({ tokens }: Run): boolean {
  const joint = tokens.findIndex(({ term }) => term.role === 'joint');
  return joint > 0 && joint < tokens.findIndex(({ term }) => term.role === 'subject');
}

/** 予以公开12件 */
export function outcome(asked: Asked): Cells | null {
  const { subject, verbs, discourse, report } = asked;
  if (!counts(asked, ANSWERS) && !countsItems(asked, 'statistics/answered.granted/year')) return null;
  if (!ofApplications(discourse) || verbs.some((verb) => verb.startsWith('receive'))) return null;
  if (discourse.ofUnknown || subject.startsWith('short.')) return null;
  // 人大建议办理结果公开38件，部分公开6件: of those.
  if (discourse.matter === 'other' && !discourse.named && discourse.last === null) return null;
  return known(outcomeCells(subject as OutcomeSubject, report), report);
}

/** 自然人20件 */
export function column(asked: Asked): Cells | null {
  const { verbs, discourse, report } = asked;
  const subject = asked.subject as ColumnSubject;
  if (!counts(asked, CASES) || !ofApplications(discourse) || discourse.ofUnknown || discourse.matter === 'review')
    return null;
  // 企业3件 alone may be anything, and so may 个人3件.
  if (subject === 'person' || (subject === 'company' && discourse.columns === 0 && !discourse.applicants)) return null;
  const ofOutcome = discourse.outcome === null ? [] : columnOutcomeCells(subject, discourse.outcome, report);
  const { row, rowHead, enclosed } = discourse;
  const whole = wholeOf(verbs);
  // 新收25件，上年结转2件，其中自然人20件: of the one, of the other, or of both.
  const isOpen = whole === null && row !== null && rowHead === null && !enclosed;
  const wholes = isOpen ? [discourse.whole, row] : [whole ?? row ?? discourse.whole];
  return known([...ofOutcome, ...wholes.flatMap((each) => columnCells(subject, each))], report);
}

function wholeOf(verbs: readonly Verb[]): Whole | null {
  const verb = verbs.at(-1);
  if (verb === undefined) return null;
  if (verb === 'handle') return 'handled';
  return verb === 'receive' || verb === 'receive-new' ? 'received' : 'either';
}
