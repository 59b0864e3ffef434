/** Lists that name each figure by one word and leave all else out: 收25件，办25件，转2件; 制发4件，废止1件，有效31件. */

import type { CellSum } from '../../report/claim.ts';
import { applicationCells, documentCells, plainCells } from '../cells/cells.ts';
import type { Meaning } from '../cells/dimensions.ts';
import { known } from '../cells/known-cells.ts';
import { type Beside, type Found, ofApplications } from '../discourse/surroundings.ts';
import { CASES } from '../words/counters.ts';
import { NO_WORDS } from '../words/runs.ts';
import type { DocumentSubject } from '../words/terms.ts';
import type { FigureToken } from '../words/token.ts';

/** What a figure counts whose clause is one such word and the figure; null elsewhere. */
export function terse({
  sentence: { tokens, start, end },
  index,
  text,
  report,
  discourse,
  counts,
}: Beside): Found | null {
  const { figure } = tokens[index] as FigureToken;
  const word = WORD.exec(text.slice(start, figure.start))?.[1];
  if (word === undefined || !CASES.has(figure.counter) || !/^(?:[,;、)]|$)/.test(text.slice(figure.end, end)))
    return null;
  const last = counts.at(-1)?.meaning;
  const isOfApplications = ofApplications(discourse) && discourse.matter === 'application';
  const found = (meaning: Meaning, about: readonly CellSum[]) => ({
    meaning,
    run: NO_WORDS,
    about: known(about, report),
  });
  switch (word) {
    case '收':
      return isOfApplications
        ? found({ dimension: 'applications', key: 'receive', verb: 'receive' }, applicationCells('receive'))
        : null;
    case '办':
      return isOfApplications && last?.key.startsWith('receive') === true
        ? found({ dimension: 'applications', key: 'process', verb: 'process' }, applicationCells('process'))
        : null;
    case '转':
      return isOfApplications && (last?.key === 'process' || last?.key === 'handle')
        ? found({ dimension: 'carried', key: 'carried-over', verb: null }, plainCells('carried-over'))
        : null;
    case '有效': {
      if (last?.dimension !== 'document' || last.verb === null) return null;
      const subject = last.key.slice(0, -last.verb.length) as DocumentSubject;
      return found({ ...last, key: `${subject}effective`, verb: 'effective' }, documentCells(subject, 'effective'));
    }
    default:
      return last?.dimension === 'review'
        ? found({ dimension: 'statistics', key: 'statistics.complaints', verb: null }, [['statistics/complaints']])
        : null;
  }
}

/** By itself in its clause. */
const WORD = /(?:^|[,;:、])(?:本年度?|全年|今年|年内)?共?([收办转]|有效|举报投诉|投诉举报)$/;
