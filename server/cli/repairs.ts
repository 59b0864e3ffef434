/** Which repairs are carried out, and the text that comes of it. */
import { type Edit, type Finding, fixAll } from '../core/index.ts';
import type { Document } from './document.ts';

export interface Repaired {
  readonly document: Document;
  /** Places that were changed. */
  readonly edits: number;
  /** Findings left that a person can mend in one of the ways they offer. */
  readonly remaining: number;
}

/** One repair may make room for the next; a text that never settles is a rule's mistake and must not hang the command. */
const MOST_PASSES = 10;
const MOST_FIGURES = 200;

/** Carries out all safe repairs until none is left. */
export function repairSafely(document: Document, reanalyse: (text: string) => Document): Repaired {
  let current = document;
  let edits = 0;
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    const all = fixAll(current.analysis);
    if (all === null) break;
    edits += all.edits.length;
    current = reanalyse(applyEdits(current.analysis.text, all.edits));
  }
  return repairedTo(current, edits);
}

/**
 * Carries out the preferred repairs as well, one at a time: mending one figure often mends several equations, and
 * what then is still broken is judged anew. No cell is changed twice.
 */
export function repairBest(document: Document, reanalyse: (text: string) => Document): Repaired {
  const safe = repairSafely(document, reanalyse);
  let current = safe.document;
  let { edits } = safe;
  const changed = new Set<string>();
  for (let step = 0; step < MOST_FIGURES; step++) {
    const repair = current.analysis.findings.flatMap((finding) => preferredOf(finding, changed)).at(0);
    if (repair === undefined) break;
    for (const key of repair.keys) changed.add(key);
    edits += repair.edits.length;
    current = reanalyse(applyEdits(current.analysis.text, repair.edits));
  }
  return repairedTo(current, edits);
}

function repairedTo(document: Document, edits: number): Repaired {
  const remaining = document.analysis.findings.filter(({ repairs }) =>
    repairs.some(({ kind }) => kind === 'review'),
  ).length;
  return { document, edits, remaining };
}

/** The preferred repairs of a finding whose cells were not changed before; a cell is known by its report too. */
function preferredOf(
  finding: Finding,
  changed: ReadonlySet<string>,
): { edits: readonly Edit[]; keys: readonly string[] }[] {
  return finding.repairs
    .filter((repair) => repair.preferred && repair.edits.length > 0)
    .map(({ changes, edits }) => ({ edits, keys: changes.map(({ cell }) => `${finding.report}:${cell}`) }))
    .filter(({ keys }) => keys.every((key) => !changed.has(key)));
}

/** The text with its edits made; they are disjoint and sorted. */
function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let offset = 0;
  for (const { span, newText } of edits) {
    result += text.slice(offset, span.start) + newText;
    offset = span.end;
  }
  return result + text.slice(offset);
}
