import { UNKNOWN } from '../cells/dimensions.ts';
import { outcomeCells } from '../cells/outcome-cells.ts';
import type { Place } from '../discourse/surroundings.ts';
import { isWhole } from '../scope/scope.ts';
import type { OutcomeSubject } from '../words/terms.ts';
import { rateAt, type Share, tableShare, WHOLES } from './portions.ts';

/** What stands before the percentage, back from it. */
const RATE =
  /(?:(?<outcome>[予同准][以意予]公开|部分公开|不予公开|无法提供|不予处理)率(?:\([^()]*\))?|(?<=[件份宗],)(?<plain>公开(?:率|比例))|公开率\((?<base>[^()]*)\)|予以公开[和及与、]部分公开(?:率|的?(?:两项|二者|两者|两类)?(?:合计|共计|共)?占比?(?:办结总[数量]|答复总[数量]|总[数量])?的?))(?:为|是|达|达到|[,:])?$/;
const LONGEST = 60;

const SUBJECTS: Readonly<Record<string, OutcomeSubject>> = {
  予以公开: 'granted',
  同意公开: 'granted',
  准予公开: 'granted',
  部分公开: 'partial',
  不予公开: 'denied',
  无法提供: 'unavailable',
  不予处理: 'refused',
};

/** The share that a percentage is, when the words before it are a rate of one outcome, or of the two that disclose. */
export function outcomeRateAt(place: Place): Share | null {
  const { report, discourse } = place;
  const rate = rateAt(place, RATE, LONGEST);
  if (rate === null || discourse.otherCounted || discourse.foreign || discourse.last === UNKNOWN) return null;
  const { outcome, base, plain } = rate.found.groups!;
  // 予以公开12件，公开率48%: not the 公开率 of other matters.
  if (plain !== undefined && !/^(?:granted|partial)/.test(discourse.last?.key ?? '')) return null;
  if (base !== undefined && !/予以公开.*部分公开|^含部分公开$/.test(base)) return null;
  if (!isWhole(place, rate.from)) return null;
  const disclosing: readonly OutcomeSubject[] = ['granted', 'partial'];
  // 予以公开率 often counts what was disclosed in part.
  const subject = plain === undefined ? SUBJECTS[outcome ?? ''] : 'granted';
  const parts = subject === undefined ? [disclosing] : [[subject], ...(subject === 'granted' ? [disclosing] : [])];
  const pairs = parts.flatMap((subjects) => {
    const part = subjects.flatMap((subject) => outcomeCells(subject, report)[0]!);
    return WHOLES.map((whole) => [part, whole] as const);
  });
  return tableShare(rate.figure, rate.from, pairs, report);
}
