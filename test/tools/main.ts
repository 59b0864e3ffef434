/**
 * Consistent drafts through the programs that people take them through, and what is read of them then:
 * `npm run test:tools -- [SEED] [--documents N] [--only TEXT] [--keep FOLDER]`. A wrong cell, one that the draft does
 * not have, or an error or warning fails the run. What a folder that is kept holds already is read again, not made.
 */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { aligned } from '../kit/columns.ts';
import { type Draft, draftOf, plans } from '../kit/drafts/draft.ts';
import { kinds } from '../kit/drafts/figures.ts';
import { html } from '../kit/drafts/layouts/html.ts';
import { plain } from '../kit/drafts/style.ts';
import { random } from '../kit/random.ts';
import { added, NOTHING, type Outcome, outcomeOf } from './outcome.ts';
import { laidOut } from './pages.ts';
import { isInstalled, type Kind, makers, named, tools } from './tools.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { documents: { type: 'string' }, only: { type: 'string' }, keep: { type: 'string' } },
});
const seed = Number(positionals[0] ?? Date.now() % 1_000_000);
/** Of each form: half of them plain, half in any style of writing. */
const documents = Number(values.documents ?? 4);
const folder = values.keep === undefined ? mkdtempSync(join(tmpdir(), 'gouji-tools-')) : resolve(values.keep);
mkdirSync(folder, { recursive: true });

const installed = new Map<string, boolean>();
const has = (needs: string) => {
  if (!installed.has(needs)) installed.set(needs, isInstalled(needs));
  return installed.get(needs)!;
};
const asked = tools.filter(({ name }) => values.only === undefined || name.includes(values.only));
for (const needs of new Set([...asked, ...makers].map((tool) => tool.needs))) {
  if (!has(needs)) console.log(`left out, as it is not installed: ${needs}`);
}

/** The drafts by the files that hold them. */
const drafts = new Map<string, Draft>();
for (const kind of kinds) {
  const written = [plans([kind], fc.constant(plain)), plans([kind])];
  for (let index = 0; index < documents; index++) {
    const [plan] = fc.sample(written[index % 2]!, { numRuns: 1, seed: seed * 1000 + index });
    const draft = draftOf(plan!, html);
    const path = join(folder, `${kind}-${seed}-${index}.html`);
    writeFileSync(path, laidOut(draft.text, random(seed * 1000 + index)));
    drafts.set(path, draft);
  }
}

async function textOf(tool: (typeof tools)[number], path: string): Promise<string | null> {
  const input = named(path, tool.of);
  return (await make(tool.of)) && existsSync(input) ? tool.text(input) : null;
}

/** Makes the files of a kind, and those that they are made from, once. */
const made = new Set<Kind>(['html']);
async function make(kind: Kind): Promise<boolean> {
  if (made.has(kind)) return true;
  const maker = makers.find((candidate) => candidate.kind === kind)!;
  if (!has(maker.needs) || !(await make(maker.of))) return false;
  const given = [...drafts.keys()].map((path) => named(path, maker.of)).filter(existsSync);
  for (const path of await maker.make(given)) console.log(`skipped, as ${maker.needs} made no ${kind} of it: ${path}`);
  made.add(kind);
  return true;
}

function canMake(kind: Kind): boolean {
  const maker = makers.find((candidate) => candidate.kind === kind);
  return maker === undefined || (has(maker.needs) && canMake(maker.of));
}

const rows = [[`seed ${seed}`, 'documents', 'cells', 'read %', 'wrong', 'spurious', 'alarms', 'failed']];
const failures: string[] = [];
for (const tool of asked) {
  if (!has(tool.needs) || !canMake(tool.of)) continue;
  let sum: Outcome = NOTHING;
  let failed = 0;
  for (const [path, draft] of drafts) {
    const output = path.replace(/html$/, `${tool.name.replace(/\W+/g, '-')}.txt`);
    const text = existsSync(output) ? readFileSync(output, 'utf8') : await textOf(tool, path);
    if (text === null) {
      failed++;
      continue;
    }
    writeFileSync(output, text);
    const outcome = outcomeOf(draft, text, tool.markup);
    sum = added(sum, outcome);
    failures.push(...outcome.failures.map((failure) => `${output}\n    ${failure}`));
  }
  const share = ((100 * sum.right) / Math.max(1, sum.cells)).toFixed(1);
  const counts = [drafts.size - failed, sum.cells, share, sum.wrong, sum.spurious, sum.alarms, failed];
  rows.push([tool.name, ...counts.map(String)]);
}
console.log(aligned(rows));
for (const failure of failures.slice(0, 40)) console.log(failure);
if (failures.length > 40) console.log(`… and ${failures.length - 40} more`);
if (values.keep === undefined) rmSync(folder, { recursive: true, force: true });
process.exitCode = failures.length > 0 ? 1 : 0;
