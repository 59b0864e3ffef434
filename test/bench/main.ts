/**
 * Every measurement: `npm run bench`. Prints a table, or JSON with `--json`; `--only TEXT` picks by name, `--files N`
 * sets how many reports the folder has (1000).
 */
import { join } from 'node:path';
import { analysisRows, concatenationRows } from './analysis.ts';
import { bundleRows } from './bundles.ts';
import { featureRows } from './features.ts';
import { folderRows } from './folder.ts';
import { injectionBench } from './injection.ts';
import type { Row } from './measure.ts';
import { repairRows } from './repairs.ts';
import { serverRows } from './server.ts';
import { workspaceRows } from './workspace.ts';

const [root, constant, ...flags] = process.argv.slice(2) as [string, string, ...string[]];
const json = flags.includes('--json');
const only = flags.includes('--only') ? flags[flags.indexOf('--only') + 1] : undefined;
const files = Number(flags.includes('--files') ? flags[flags.indexOf('--files') + 1] : 1000);
const wanted = (name: string) => only === undefined || only === name;
const dist = join(root, 'dist');

const parts: Readonly<Record<string, () => readonly Row[] | Promise<readonly Row[]>>> = {
  analysis: analysisRows,
  concatenation: concatenationRows,
  features: featureRows,
  repairs: repairRows,
  server: () => serverRows(join(dist, 'server.js'), constant),
  workspace: () => workspaceRows(join(dist, 'server.js')),
  folder: () => folderRows(join(dist, 'cli.js'), files),
  bundles: () => bundleRows(root),
};
const rows: Row[] = [];
for (const [name, measure] of Object.entries(parts)) {
  if (!wanted(name)) continue;
  const start = performance.now();
  rows.push(...(await measure()));
  console.error(`${name}: ${((performance.now() - start) / 1000).toFixed(0)} s`);
}
const injection = wanted('injection') ? injectionBench(only === 'injection' ? 40 : 10).rows : [];

if (json) console.log(JSON.stringify({ node: process.version, rows, injection }, null, 2));
else {
  for (const { what, value, unit, budget, aim, ms } of rows) {
    const verdict = value > budget ? 'OVER' : aim !== null && value <= aim ? 'aim' : 'ok';
    const figure = unit === '×' ? value.toFixed(2) : value.toFixed(0);
    const times = ms === undefined ? '' : `   (${ms.map((time) => time.toFixed(2)).join(' / ')} ms)`;
    console.log(`${verdict.padEnd(5)}${figure.padStart(8)} ${unit.padEnd(3)} budget ${budget}  ${what}${times}`);
  }
  const over = rows.filter(({ value, budget }) => value > budget);
  console.log(`\n${over.length} of ${rows.length} over their budgets${over.length > 0 ? ':' : ''}`);
  for (const { what, value, budget } of over) console.log(`${(value / budget).toFixed(2)} × budget  ${what}`);
  if (injection.length > 0) {
    console.log(
      '\nrepairs of injected errors: share where the preferred repair is the truth · comes first · is listed · a wrong one is preferred · setting totals to their sums (review blocks: what the best guess could reach, with 5 % wrong and always)',
    );
    for (const row of injection) {
      const share = (value: number) => `${(100 * value).toFixed(0)} %`.padStart(6);
      const optimum = row.optimum === null ? '' : ` (${share(row.optimum.top)}${share(row.optimum.first)})`;
      console.log(
        `${share(row.top)}${share(row.first)}${share(row.listed)}${share(row.wrong)}${share(row.baseline)}  ${row.table} ${row.size} ${row.kind}, ${row.errors} error(s)${row.prose ? ' beside prose' : ''}, n=${row.instances}, ${row.ms.toFixed(2)} ms${optimum}`,
      );
    }
  }
}
