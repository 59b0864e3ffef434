/**
 * Findings that are known and accepted for now: those of a baseline are silenced, new ones stay. A finding is known by
 * its file, rule, cells and figures, so it may move to other lines, but not come a second time.
 */
import { existsSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, relative, resolve, sep } from 'node:path';
import type { Messages } from '../core/index.ts';
import { codeOf, reasonOf } from '../files/problems.ts';
import type { FileRecord, FindingRecord } from './record.ts';

export interface Baseline {
  /** The record with the known findings among the silenced ones, and with the new ones alone. */
  readonly apply: (record: FileRecord) => FileRecord;
  /** How many findings were silenced so far. */
  readonly silenced: () => number;
  /** Known findings that have not come, of files that were looked at or are gone. */
  readonly stale: () => readonly Known[];
  /** How many findings were seen so far. */
  readonly size: () => number;
  /** Writes what was seen in the place of what was known of the same files. */
  readonly write: () => Promise<void>;
}

interface Known {
  readonly file: string;
  readonly rule: string;
  readonly cells: readonly string[];
  readonly stated: number | string | null;
  readonly expected: number | string | null;
  /** What a finding without cells is about; null for others. */
  readonly text: string | null;
  readonly count: number;
}

interface Content {
  readonly version: 1;
  readonly findings: readonly Known[];
}

/**
 * @param file of the baseline; its paths count from its folder
 * @param folder from which the paths of records count
 * @param isNew whether the file may be missing, as it is to be written
 */
export async function openBaseline(
  file: string,
  folder: string,
  isNew: boolean,
  messages: Messages['cli'],
): Promise<Baseline | { readonly refused: string }> {
  const read = await knownIn(file, isNew, messages);
  if ('refused' in read) return read;
  const left = new Map<string, { readonly known: Known; count: number }>();
  for (const known of read) {
    const key = keyOf(known);
    left.set(key, { known, count: known.count + (left.get(key)?.count ?? 0) });
  }
  const seen = new Map<string, Known>();
  const looked = new Set<string>();
  let silenced = 0;
  const reason = messages.inBaseline;

  const isGone = (path: string) => !existsSync(resolve(dirname(file), path));
  return {
    apply: (record) => {
      const path = relative(dirname(file), resolve(folder, record.path)).replaceAll(sep, '/');
      looked.add(path);
      const isKnown = (finding: FindingRecord): boolean => {
        const known = knownOf(path, finding, record);
        const key = keyOf(known);
        seen.set(key, { ...known, count: (seen.get(key)?.count ?? 0) + 1 });
        const entry = left.get(key);
        if (entry === undefined || entry.count === 0) return false;
        entry.count--;
        return true;
      };
      const findings: FindingRecord[] = [];
      const suppressed = [...record.extra.suppressed];
      for (const finding of record.findings) {
        if (isKnown(finding)) suppressed.push({ finding, reason, by: 'baseline' });
        else findings.push(finding);
      }
      silenced += record.findings.length - findings.length;
      return { ...record, findings, extra: { ...record.extra, suppressed } };
    },
    silenced: () => silenced,
    size: () => [...seen.values()].reduce((sum, { count }) => sum + count, 0),
    stale: () =>
      [...left.values()]
        .filter(({ known, count }) => count > 0 && (looked.has(known.file) || isGone(known.file)))
        .map(({ known, count }) => ({ ...known, count })),
    write: async () => {
      const others = read.filter((known) => !looked.has(known.file) && !isGone(known.file));
      const findings = [...others, ...seen.values()].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
      // One finding a line, so that a review of the file sees what came and went.
      const lines = findings.map((known) => `    ${JSON.stringify(known)}`);
      const temporary = `${file}.${process.pid}.tmp`;
      await writeFile(temporary, `{\n  "version": 1,\n  "findings": [\n${lines.join(',\n')}\n  ]\n}\n`);
      await rename(temporary, file);
    },
  };
}

function knownOf(file: string, finding: FindingRecord, { extra }: FileRecord): Known {
  const { rule, cells, stated, expected, range } = finding;
  const line = extra.excerpts[range.start.line] ?? '';
  const text = cells.length > 0 ? null : line.normalize('NFKC').replaceAll(/\s+/g, '');
  return { file, rule, cells, stated, expected, text, count: 1 };
}

function keyOf({ file, rule, cells, stated, expected, text }: Known): string {
  return JSON.stringify([file, rule, cells, stated, expected, text]);
}

async function knownIn(
  file: string,
  isNew: boolean,
  messages: Messages['cli'],
): Promise<readonly Known[] | { readonly refused: string }> {
  try {
    const content = JSON.parse(await readFile(file, 'utf8')) as Partial<Content> | null;
    const findings = content?.findings;
    if (content?.version !== 1 || !Array.isArray(findings) || !findings.every(isKnown)) {
      return { refused: messages.badBaseline };
    }
    return findings;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return isNew ? [] : { refused: messages.noBaseline };
    return { refused: error instanceof SyntaxError ? messages.badBaseline : messages.readFailed(reasonOf(error)) };
  }
}

function isKnown(value: Partial<Known> | null): boolean {
  return (
    typeof value?.file === 'string' &&
    typeof value.rule === 'string' &&
    Array.isArray(value.cells) &&
    Number.isInteger(value.count)
  );
}
