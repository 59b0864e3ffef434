/** What a figure counts, from the words around it. Where these leave a doubt there is no meaning. */
import { dimensionOf } from '../cells/dimensions.ts';
import { type Found, type Surroundings, verbsIn } from '../discourse/surroundings.ts';
import { NO_WORDS, type Run, subjectsIn } from '../words/runs.ts';
import type { ColumnSubject, PartialSubject, Subject } from '../words/terms.ts';
import type { TermToken } from '../words/token.ts';
import { bySubjects } from './subjects.ts';
import { byObject, byVerbs } from './verbs.ts';

/** The words before the figure count first: 予以公开12件. Only where they say nothing do those behind: 12件予以公开. */
export function meaningOf(around: Surroundings): Found | null {
  const { before, behind } = around;
  const subjects = meant(before, around);
  if (subjects.length > 0)
    return bySubjects(
      [...(before.joins === true ? subjects : withoutGroups(subjects)), ...resultsOf(subjects, around)],
      before,
      around,
    );
  const verbs = verbsIn(before);
  if (isGranting(before, around)) {
    const found = bySubjects(['granted'], before, around);
    return found === null ? null : { ...found, start: before.tokens[0]!.start };
  }
  if (verbs.length > 0) return byVerbs(verbs, around);
  if (before.tokens.some(({ term }) => term.role === 'object')) return byObject(around);
  const following = withoutGroups(meant(behind, around));
  // 8件公开，2件部分公开
  if (before.tokens.length === 0 && isGranting(behind, around))
    return bySubjects(['granted'], behind, { ...around, behind: NO_WORDS });
  // 3件申请均予以公开: there may be more of them.
  const ofAll = behind.tokens.some(({ term }) => term.role === 'all');
  return following.length === 0 || ofAll || verbsIn(behind).length > 0 ? null : bySubjects(following, behind, around);
}

/** The same of these words alone, wherever they stand. */
export function meaningByWords(
  tokens: readonly TermToken[],
  { figure, discourse, report }: Pick<Surroundings, 'figure' | 'discourse' | 'report'>,
): Found | null {
  return meaningOf({ before: { tokens, open: false }, behind: NO_WORDS, figure, discourse, report });
}

/** What the words of a run name, as the form and the sentence have it. */
function meant(run: Run, around: Surroundings): readonly Subject[] {
  const named = subjectsIn(run.tokens);
  if (named.length === 0) return named;
  // 正在办理并结转下年 says the same twice.
  return [...new Set(applicantsOf(ofForm(understood(named, around), around), around))];
}

/** What words mean by what they stand among: 全部公开 beside other outcomes, 未结 of what was being handled. */
function understood(subjects: readonly Subject[], { discourse }: Surroundings): readonly Subject[] {
  const { outcomes } = discourse;
  return subjects.flatMap((subject): readonly Subject[] => {
    if (subject.startsWith('short.')) return inFull(subject, subjects, discourse);
    switch (subject) {
      case 'all-granted':
        return outcomes ? ['granted'] : [];
      case 'granted-kind':
        return outcomes ? [subject] : [];
      case 'not-disclosed':
        return outcomes ? ['denied'] : [];
      case 'open':
        return [openOf(discourse)];
      default:
        return [subject];
    }
  });
}

/** What a word is short for that stands for several things: 许可812件、处罚356件 among decisions. */
function inFull(
  subject: Subject,
  subjects: readonly Subject[],
  { outcome, reasons, decisions }: Surroundings['discourse'],
): readonly Subject[] {
  const full = subject.replace('short.', '') as Subject;
  if (subject.startsWith('short.denied.')) {
    const isOfDenied = subjects.includes('denied');
    // 不予公开3件（内部事务2件）: a row; 涉及内部事务不予公开3件: a reason.
    if (outcome === 'denied' || (reasons && !isOfDenied)) return [full];
    return isOfDenied ? [] : [subject];
  }
  return [decisions && subject !== 'short.procurement' ? full : subject];
}

/** What is 未结: reviews, applications that were being handled, or neither is sure. */
function openOf({ matter, last }: Surroundings['discourse']): Subject {
  if (matter === 'review') return 'pending';
  return last?.dimension === 'applications' && HANDLED.has(last.key) ? 'carried-over' : 'open';
}

/** 公开12件，部分公开4件，不公开3件: the bare word among the outcomes. */
function isGranting({ tokens, open }: Run, { discourse }: Surroundings): boolean {
  if (open || !discourse.outcomes) return false;
  const [verb, ...others] = tokens;
  const isBare = verb?.term.role === 'verb' && verb.term.verb === 'publish' && verb.end - verb.start === '公开'.length;
  return isBare && others.every(({ term }) => term.role === 'filler');
}

const HANDLED: ReadonlySet<string> = new Set(['handle', 'process', 'receive-and-handle']);

/** What only the form of 2014 asks for has other names elsewhere. */
function ofForm(subjects: readonly Subject[], { report }: Surroundings): readonly Subject[] {
  return report.form.tables.some(({ key }) => key === 'statistics')
    ? subjects
    : subjects.filter((subject) => dimensionOf(subject) !== 'statistics');
}

/** 收到25件，其中公民申请20件、单位申请5件: kinds of applicants. 答复公民申请25件: everybody. */
function applicantsOf(subjects: readonly Subject[], { before, discourse }: Surroundings): readonly Subject[] {
  const { last, columns, applicants } = discourse;
  const isPart = verbsIn(before).length === 0 && (applicants || columns > 0 || last?.dimension === 'applications');
  return subjects.flatMap((subject) => {
    if (subject === 'person') return [isPart ? 'natural-person' : subject];
    const kind: ColumnSubject | undefined = APPLICANTS[subject as PartialSubject];
    return kind === undefined ? [subject] : isPart ? [kind] : [];
  });
}

const APPLICANTS: Readonly<Record<PartialSubject, ColumnSubject>> = { citizen: 'natural-person', unit: 'organisation' };

/** 行政复议1件被纠正: of its cases those with the result that follows at once, if that has no figure of its own. */
function resultsOf(subjects: readonly Subject[], { behind }: Surroundings): readonly Subject[] {
  const isOfCases = dimensionOf(subjects.at(-1)!) === 'review';
  const ofAll = behind.tokens.some(({ term }) => term.role === 'all');
  if (!isOfCases || ofAll || behind.counted === true) return [];
  return subjectsIn(behind.tokens).filter((subject) => dimensionOf(subject) === 'review-outcome');
}

/** 因保护第三方合法权益不予公开1件: the row, not its group. */
function withoutGroups(subjects: readonly Subject[]): readonly Subject[] {
  return subjects.filter((subject) => !subjects.some((other) => other.startsWith(`${subject}.`)));
}
