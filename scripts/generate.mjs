/**
 * Writes everything that is generated from the rules, forms and configuration: `npm run generate`.
 * `--check` writes nothing and fails when a file is stale.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { builtInForms, grammarFrom } from './grammar.mjs';
import { quoter, quotingDocuments, withQuotes } from './quotes.mjs';
import { registrySource, rulePage, ruleSourcesSource, rulesTable } from './rules.mjs';
import { snippetsFrom } from './snippets.mjs';
import { traditionalSource } from './traditional-messages.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const check = process.argv.includes('--check');
const stale = [];

/** Writes a file, or notes that it differs. */
function put(path, text) {
  const file = join(root, path);
  let current = null;
  try {
    current = readFileSync(file, 'utf8');
  } catch {}
  if (current === text) return;
  stale.push(path);
  if (check) return;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** Bundles an entry of the sources, which are TypeScript, and hands the bundle's path to `use`. */
function bundled(entry, use) {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-generate-'));
  try {
    const outfile = join(folder, 'bundle.cjs');
    buildSync({
      stdin: { contents: entry, resolveDir: root, loader: 'ts' },
      bundle: true,
      platform: 'node',
      // jsonc-parser's main file hides its requires from bundlers.
      mainFields: ['module', 'main'],
      format: 'cjs',
      outfile,
      logLevel: 'error',
    });
    return use(outfile);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What an entry exports. */
function load(entry) {
  return bundled(entry, createRequire(import.meta.url));
}

/** JSON and TypeScript as Biome would leave them, so that generating and formatting never fight. */
function formatted(path, text) {
  const biome = join(root, 'node_modules', '.bin', 'biome');
  return execFileSync(biome, ['format', `--stdin-file-path=${path}`], { cwd: root, input: text, encoding: 'utf8' });
}

function json(path, value) {
  put(path, formatted(path, `${JSON.stringify(value, null, 2)}\n`));
}

const folder = 'server/core/rules';
const files = readdirSync(join(root, folder)).map((name) => ({
  name,
  source: readFileSync(join(root, folder, name), 'utf8'),
}));
for (const [name, write] of [
  ['registry.ts', registrySource],
  ['rule-sources.ts', ruleSourcesSource],
])
  put(`${folder}/${name}`, formatted(`${folder}/${name}`, write(files)));

// Before anything is loaded that reads them.
const messages = 'server/core/messages';
for (const source of [
  'client/messages/zh-CN.ts',
  `${messages}/zh-CN.ts`,
  ...readdirSync(join(root, messages, 'zh-CN')).map((name) => `${messages}/zh-CN/${name}`),
]) {
  const path = source.replace('zh-CN', 'zh-TW');
  put(path, formatted(path, traditionalSource(readFileSync(join(root, source), 'utf8'))));
}

const { core, rules, ruleSources, words, requirements, english, tableLines, configJsonSchema, formJsonSchema } = load(`
  export * as core from './server/core/index.ts';
  export { tableLines } from './server/core/features/new-report.ts';
  export { rules } from './server/core/rules/registry.ts';
  export { ruleSources } from './server/core/rules/rule-sources.ts';
  export { configJsonSchema, formJsonSchema } from './server/core/config/json-schema.ts';
  import { en } from './server/core/messages/en.ts';
  import { zhCN } from './server/core/messages/zh-CN.ts';
  export const words = zhCN.rules;
  export const requirements = zhCN.cli.requirements;
  export const english = en.rules;
`);
const ids = rules.map((rule) => rule.id);

for (const rule of rules) {
  const suite = readFileSync(join(root, `test/rules/${rule.id}.md`), 'utf8');
  put(
    `docs/rules/${rule.id}.md`,
    rulePage(rule, { ...words[rule.id], requires: requirements[rule.id], source: ruleSources[rule.id] }, suite),
  );
}

json('schemas/gouji.schema.json', configJsonSchema(ids));
json('schemas/form.schema.json', formJsonSchema());
json('syntaxes/snippets.json', snippetsFrom(core.builtInForms, tableLines, ids));

const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const ruleSettings = [manifest.contributes.configuration]
  .flat()
  .flatMap((group) => Object.entries(group.properties))
  .find(([key]) => key === 'gouji.rules')[1];
ruleSettings.properties = Object.fromEntries(
  rules.map(({ id, severity }) => [
    id,
    {
      type: 'string',
      enum: ['off', 'hint', 'information', 'warning', 'error'],
      description: `%rule.${id}%`,
      default: severity,
    },
  ]),
);
json('package.json', manifest);

for (const [path, titles] of [
  ['package.nls.json', english],
  ['package.nls.zh-cn.json', words],
]) {
  const texts = JSON.parse(readFileSync(join(root, path), 'utf8'));
  const others = Object.entries(texts).filter(([key]) => !key.startsWith('rule.'));
  json(path, Object.fromEntries([...others, ...ids.map((id) => [`rule.${id}`, titles[id].title])]));
}

for (const [name, grammar] of Object.entries(grammarFrom(builtInForms()))) json(`syntaxes/${name}`, grammar);

execFileSync(process.execPath, [join(root, 'scripts/script-map.mjs'), ...(check ? ['--check'] : [])], {
  stdio: ['ignore', 'ignore', 'inherit'],
});

const START = '<!-- rules: start -->';
const END = '<!-- rules: end -->';

/** The document with the table of rules between its markers, where it has them. */
function withRules(text) {
  const [before, rest] = text.split(START);
  return rest === undefined
    ? text
    : `${before}${START}\n${rulesTable(rules, requirements)}\n${END}${rest.split(END)[1]}`;
}

bundled("import './server/cli/main.ts'", (command) => {
  const read = (path) => readFileSync(join(root, path), 'utf8');
  const run = (args) => {
    const { error, stdout } = spawnSync(process.execPath, [command, ...args], { cwd: root, encoding: 'utf8' });
    if (error !== undefined) throw error;
    return stdout;
  };
  const quote = quoter(core, read, run);
  for (const path of quotingDocuments) put(path, withQuotes(withRules(read(path)), quote));
});

if (stale.length === 0) console.log('everything generated is fresh');
else console.log(`${check ? 'stale' : 'written'}: ${stale.join(', ')}`);
process.exitCode = check && stale.length > 0 ? 1 : 0;
