/** How what has been spoken of changes as a sentence goes by. */

import { CARRIED, dimensionOf, type Meaning, UNKNOWN } from '../cells/dimensions.ts';
import { blocksOf } from '../cells/review-cells.ts';
import type { ColumnSubject, DocumentSubject, OutcomeSubject, Subject, Term } from '../words/terms.ts';
import type { Token } from '../words/token.ts';
import type { Discourse } from './discourse.ts';

/** A token goes by. */
export function hear(discourse: Discourse, token: Token): void {
  if (token.kind === 'mark') hearMark(discourse, token.mark);
  if (token.kind !== 'term') return;
  const { term } = token;
  switch (term.role) {
    case 'object':
      if (!term.weak) {
        discourse.applications = true;
        discourse.named = true;
        discourse.otherCounted = false;
      }
      if (discourse.applications) discourse.matter = 'application';
      break;
    case 'subject':
      hearSubject(discourse, term.subject);
      break;
    case 'verb':
      if (term.verb.startsWith('publish')) discourse.published = true;
      if (discourse.rowHead !== null) headRow(discourse, null);
      break;
    case 'information':
      discourse.information = true;
      break;
    case 'topic':
      discourse.applications = true;
      discourse.named = true;
      discourse.otherCounted = false;
      discourse.matter = 'application';
      break;
    case 'other-matter':
      discourse.matter = 'other';
      break;
    case 'among':
    case 'contains':
      discourse.within = true;
      beginParts(discourse);
      break;
    case 'besides':
      discourse.within = false;
      endParts(discourse);
      break;
    default:
  }
}

function hearMark(discourse: Discourse, mark: string): void {
  switch (mark) {
    case '(':
      discourse.outside = discourse.last;
      discourse.foreignOutside = discourse.foreign;
      discourse.enclosed = true;
      beginParts(discourse);
      break;
    case ')':
      discourse.enclosed = false;
      discourse.within = false;
      endParts(discourse);
      discourse.last = discourse.outside;
      discourse.foreign = discourse.foreignOutside;
      break;
    case ';':
      discourse.within = false;
      endParts(discourse);
      discourse.settled = true;
      discourse.columns = 0;
      discourse.published = false;
      break;
    default:
  }
}

function hearSubject(discourse: Discourse, subject: Subject): void {
  switch (dimensionOf(subject)) {
    case 'review':
      discourse.blocks = blocksOf(subject as Parameters<typeof blocksOf>[0]);
      discourse.allBlocks = new Set([...discourse.allBlocks, ...discourse.blocks]);
      discourse.recentBlocks = new Set([...(discourse.settled ? [] : discourse.recentBlocks), ...discourse.blocks]);
      discourse.settled = false;
      discourse.matter = 'review';
      break;
    case 'carried':
      if (discourse.rowHead !== null) headRow(discourse, null);
      break;
    case 'document':
      discourse.document = subject as DocumentSubject;
      discourse.matter = 'document';
      break;
    case 'statistics':
      if (!subject.includes('.applications.')) discourse.matter = 'other';
      break;
    case 'outcome':
    case 'column':
      if (discourse.columnHead !== null && dimensionOf(subject) === 'column') headColumn(discourse, null);
      // 信访类不予处理 speaks of applications, 行政复议（含上年结转1件） does not.
      if (discourse.applications && discourse.matter === null) discourse.matter = 'application';
      if (subject === 'all-granted' && !discourse.outcomes) discourse.published = true;
      break;
    default:
  }
}

/** 被复议机关纠错1件, 法院判决维持2件: whoever decides it says which cases they were. */
export function hearDecider(discourse: Discourse, term: Term, words: string): void {
  if (term.role !== 'subject' || dimensionOf(term.subject) !== 'review-outcome') return;
  if (/复议机|上级|政府/.test(words)) discourse.blocks = blocksOf('reconsideration');
  else if (words.includes('法院')) discourse.blocks = blocksOf('litigation');
}

/** What follows counts the applications of some applicants, up to where others are named. */
export function headColumn(discourse: Discourse, column: ColumnSubject | null): void {
  discourse.columnHead = column;
  discourse.column = column;
}

/** The same for a row, up to where something else was done. */
export function headRow(discourse: Discourse, row: Discourse['rowHead']): void {
  discourse.rowHead = row;
  discourse.row = row;
}

/** 其中, or a bracket behind a figure: what follows are parts of what was counted last. */
export function beginParts(discourse: Discourse): void {
  const { last, columns } = discourse;
  // 自然人20件、企业5件，其中予以公开12件 is of all of them.
  discourse.column =
    last?.dimension === 'column' && columns === 1
      ? (last.key.replace(/^.*:/, '') as ColumnSubject)
      : discourse.columnHead;
  const counted = last?.key.replace(/^.*:/, '') as Subject | undefined;
  discourse.row = counted !== undefined && CARRIED.has(counted) ? (counted as Discourse['row']) : discourse.rowHead;
  discourse.outcome = last?.dimension === 'outcome' && !/[+.]/.test(last.key) ? (last.key as OutcomeSubject) : null;
  discourse.ofUnknown = last === UNKNOWN;
}

export function endParts(discourse: Discourse): void {
  discourse.column = discourse.columnHead;
  discourse.outcome = null;
  discourse.row = discourse.rowHead;
  discourse.ofUnknown = false;
}

/**
 * A figure was not understood.
 *
 * @param foreign words before it that are not understood, or that name another body
 */
export function pass(discourse: Discourse, foreign: boolean): void {
  discourse.last = foreign ? UNKNOWN : null;
  // 收到申请52件，其中投诉类29件: what applications were about is no other matter.
  if (discourse.matter === 'other' && !(discourse.within && discourse.named)) discourse.otherCounted = true;
}

/** A figure was understood. */
export function note(discourse: Discourse, meaning: Meaning): void {
  const before = discourse.last?.dimension;
  discourse.last = meaning;
  if (meaning.dimension === 'column') discourse.columns += 1;
  // 收到25件，其中自然人20件，法人或其他组织5件，办结23件: all were named, and the list is over.
  if (meaning.key === 'organisation' && discourse.columns > 1) discourse.within = false;
  // 收到25件，其中网上申请18件、信函申请7件，办结25件: so it is when ways were named.
  if (meaning.dimension === 'channel' && before === 'channel') discourse.within = false;
  if (meaning.dimension === 'applications') {
    discourse.columns = 0;
    const whole = meaning.key === 'handle' ? 'handled' : meaning.key.startsWith('receive') ? 'received' : 'either';
    // 收到25件，办结24件，其中自然人20件: of the one or the other.
    const isAnother = (before === 'applications' || before === 'carried') && discourse.whole !== whole;
    discourse.whole = isAnother ? 'either' : whole;
  }
  if (meaning.dimension === 'review-outcome') discourse.settled = true;
  if (meaning.dimension === 'document') discourse.documentVerb = meaning.verb;
  if (['applications', 'carried', 'outcome', 'column'].includes(meaning.dimension)) discourse.counted = true;
}
