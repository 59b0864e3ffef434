/** Lists that name each figure by one word and leave all else out: 收25件，办25件，转2件; 制发4件，废止1件，有效31件. */

import { known } from '../cells/known-cells.ts';
import { type Beside, type Found, ofApplications } from '../discourse/surroundings.ts';
import { CASES } from '../words/counters.ts';
import { NO_WORDS } from '../words/runs.ts';
import type { DocumentSubject } from '../words/terms.ts';
import { applicationsBy, carriedOver, documentsBy } from './found.ts';

/** What a figure counts whose clause is one such word and the figure; null elsewhere. */
export function terse({ earlier, later, report, discourse, counts, figure }: Beside): Found | null {
  const word = WORD.exec(earlier)?.[1];
  if (word === undefined || !CASES.has(figure.counter) || !/^(?:[,;、)]|$)/.test(later)) return null;
  const last = counts.at(-1)?.meaning;
  const isOfApplications = ofApplications(discourse) && discourse.matter === 'application';
  switch (word) {
    case '收':
      return isOfApplications ? applicationsBy('receive', report) : null;
    case '办':
      return isOfApplications && last?.key.startsWith('receive') === true ? applicationsBy('process', report) : null;
    case '转':
      return isOfApplications && (last?.key === 'process' || last?.key === 'handle') ? carriedOver(report) : null;
    case '有效': {
      if (last?.dimension !== 'document' || last.verb === null) return null;
      return documentsBy(last.key.slice(0, -last.verb.length) as DocumentSubject, 'effective', report);
    }
    default: {
      const meaning = { dimension: 'statistics', key: 'statistics.complaints', verb: null } as const;
      return last?.dimension.startsWith('review') === true || discourse.section === 'review'
        ? { meaning, run: NO_WORDS, about: known([['statistics/complaints'], ['statistics/complaints/year']], report) }
        : null;
    }
  }
}

/** By itself in its clause. */
const WORD =
  /(?:^|[,;:、])(?:本年度?|全年|今年|当年|年内)?共?(?:受理|收到|接到)?([收办转]|有效|(?:申诉)?举报(?:投诉)?|投诉举报)$/;
