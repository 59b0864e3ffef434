/** Figures whose words name what was done, or only of what: 收到24件, 办结25件, 政府信息公开申请24件. */

import { columnCells } from '../cells/cells.ts';
import { dimensionOf } from '../cells/dimensions.ts';
import { known } from '../cells/known-cells.ts';
import { outcomeCells } from '../cells/outcome-cells.ts';
import type { Discourse } from '../discourse/discourse.ts';
import { type Found, isBare, type Surroundings, verbsIn } from '../discourse/surroundings.ts';
import { CASES, DOCUMENTS } from '../words/counters.ts';
import { type Run, subjectsIn } from '../words/runs.ts';
import type { DocumentSubject, Verb } from '../words/terms.ts';
import { applicationsBy, documentsBy } from './found.ts';

/** 收到…24件, 办结25件, 废止1件 */
export function byVerbs(verbs: readonly Verb[], around: Surroundings): Found | null {
  const { before, behind, figure, discourse, report } = around;
  const verb = combined(verbs);
  if (verb === null || isBare(around)) return null;
  if (isDocumentVerb(verb)) return byDocumentVerb(verb, around);
  const named = hasObject(before, discourse) || leads(behind, discourse.applications);
  const understood =
    discourse.matter === 'application' &&
    (isOfNext(behind) || (!behind.open && behind.tokens.every(({ term }) => term.role !== 'subject')));
  if (!CASES.has(figure.counter) || !(named || understood)) return null;
  // 自然人20件，其中已办结18件: theirs.
  const { column, columnHead } = discourse;
  if (discourse.within && (verb === 'handle' || verb === 'process') && column !== null && columnHead === null) {
    const meaning = { dimension: 'column-outcome', key: `${column}:handle`, verb } as const;
    const about = known(columnCells(column, 'handled'), report);
    return { meaning, run: before, about, start: before.tokens[0]!.start };
  }
  // 办结15件，其中按时办结14件; 办结15件（按时办结14件）
  const about = known([['statistics/applications.closed.on-time']], report);
  const isWithin = discourse.within || discourse.enclosed;
  if (isWithin && verb === 'handle' && discourse.last?.key === verb && about.length > 0)
    return { meaning: { dimension: 'statistics', key: 'on-time', verb }, run: before, about };
  // 其中收到, 其中办结: of which, and by whom, is not said, unless all in hand were counted.
  const isOfAll = verb === 'handle' && IN_HAND.has(discourse.last?.key);
  if (discourse.within && verb !== 'receive-new' && !isOfAll) return null;
  return applicationsBy(verb, report, before);
}

const IN_HAND: ReadonlySet<string | undefined> = new Set(['process', 'due', 'in-hand']);

/** 新收25件和上年结转2件: what stands behind is of the next figure. */
function isOfNext({ tokens: [first], counted }: Run): boolean {
  return first?.term.role === 'joint' && counted === true;
}

/** 收到24件申请: the object may stand behind the figure, at once. */
function leads(behind: Run, applications: boolean): boolean {
  const first = behind.tokens.find(({ term }) => term.role !== 'filler');
  return first?.term.role === 'object' && (!first.term.weak || applications);
}

function combined(verbs: readonly Verb[]): Verb | null {
  const different = new Set(verbs);
  if (different.size === 1) return verbs[0]!;
  const received = verbs.some((verb) => verb.startsWith('receive'));
  const handled = verbs.some((verb) => verb === 'handle' || verb === 'process' || verb === 'due');
  if (verbs.some(isDocumentVerb)) return null;
  if (received && handled) return 'receive-and-handle';
  return handled ? 'process' : null;
}

/** What is done with documents. */
export function isDocumentVerb(verb: Verb): boolean {
  return verb === 'issue' || verb.startsWith('publish') || verb === 'repeal' || verb === 'effective';
}

/** 制发4件规范性文件; 废止1件, where documents were named before. */
function byDocumentVerb(verb: Verb, around: Surroundings): Found | null {
  const { before, behind, figure, discourse, report } = around;
  if (!DOCUMENTS.has(figure.counter) || discourse.within) return null;
  const [following] = subjectsIn(behind.tokens);
  const isDocument = following !== undefined && dimensionOf(following) === 'document';
  if (
    !isDocument &&
    (isOfAnything(verb, discourse) || !ofDocuments(verb, discourse) || behind.open || following !== undefined)
  )
    return null;
  const subject = isDocument ? (following as DocumentSubject) : discourse.document;
  return subject === null ? null : documentsBy(subject, verb, report, before);
}

/** 公开 alone may be of anything; 新制作规范性文件4件，新公开4件 is of the documents. */
function isOfAnything(verb: Verb, { documentVerb }: Discourse): boolean {
  return verb === 'publish' || (verb.startsWith('publish') && documentVerb === null);
}

/** 制发规范性文件4件，解读4件，废止1件: what stands between is no change of matter for what only documents are. */
function ofDocuments(verb: Verb, { matter, document }: Discourse): boolean {
  return matter === 'document' || (document !== null && (verb === 'repeal' || verb === 'effective'));
}

/** 2023年政府信息公开申请24件: received, or all in hand. */
export function byObject(around: Surroundings): Found | null {
  const { before, behind, figure, discourse, report } = around;
  if (before.open || discourse.within || !CASES.has(figure.counter) || isBare(around)) return null;
  if (!hasObject(before, discourse) || subjectsIn(behind.tokens).length > 0 || verbsIn(behind).length > 0) return null;
  // 依申请公开政府信息16件: applications, or what was disclosed.
  const found = applicationsBy('receive-and-handle', report, before);
  return { ...found, about: [...found.about, ...known(outcomeCells('granted+partial', report), report)] };
}

/** 申请 alone means them where they were named, unless it is of another matter. */
function hasObject(run: Run, { applications, matter }: Discourse): boolean {
  return run.tokens.some(({ term }) => term.role === 'object' && (!term.weak || (applications && matter !== 'other')));
}
