/**
 * What is generated from the rules: the registry, a page for each, the table in the README.
 * Pure functions from data to text; scripts/generate.mjs reads the files and writes the results.
 */

/**
 * server/core/rules/registry.ts.
 * @param {{ name: string, source: string }[]} files every .ts file of server/core/rules, in any order; one that
 *   exports `rule` is a rule, the others are what rules share
 */
export function registrySource(files) {
  const ids = idsOf(files);
  return gathered(
    [
      ...ids.map((id) => `import { rule as ${camelCase(id)} } from './${id}.ts';`),
      "import type { Rule } from './rule.ts';",
    ],
    [
      '/** Every rule, by id. */',
      'export const rules: readonly Rule[] = [',
      ...ids.map((id) => `  ${camelCase(id)},`),
      '];',
    ],
  );
}

/**
 * server/core/rules/rule-sources.ts.
 * @param {{ name: string, source: string }[]} files as for the registry
 */
export function ruleSourcesSource(files) {
  const ids = idsOf(files);
  return gathered(
    ids.map((id) => `import { source as ${camelCase(id)} } from './${id}.ts';`),
    [
      '/** Where what each rule requires comes from, in Chinese, by the id of the rule. */',
      'export const ruleSources: Readonly<Record<string, string>> = {',
      ...ids.map((id) => `  '${id}': ${camelCase(id)},`),
      '};',
    ],
  );
}

function idsOf(files) {
  return files
    .filter(({ source }) => /^export const rule\b/m.test(source))
    .map(({ name }) => name.replace(/\.ts$/, ''))
    .sort();
}

/** Biome sorts imports by path. */
function gathered(imports, lines) {
  const sorted = imports.sort((a, b) => (pathOf(a) < pathOf(b) ? -1 : 1));
  return `${[
    '// Generated from the files of this folder by `npm run generate`; do not edit.',
    ...sorted,
    '',
    ...lines,
  ].join('\n')}\n`;
}

function camelCase(id) {
  return id.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
}

function pathOf(line) {
  return /'(.*)'/.exec(line)[1];
}

const severities = { error: '错误', warning: '警告', information: '信息', hint: '提示' };
const fixes = { none: '无', safe: '可放心自动修正', review: '有修正建议，逐条确认' };

/**
 * docs/rules/<id>.md, in Chinese.
 * @param {{ id: string, severity: string, tier?: string, fix?: string, check?: unknown }} rule
 * @param {{ title: string, requires: string, source: string }} words the rule's texts
 * @param {string} suite test/rules/<id>.md
 */
export function rulePage(rule, words, suite) {
  const { rationale, example } = readSuite(suite);
  const facts = [
    ['严重程度', severities[rule.severity]],
    ['启用', rule.tier === 'strict' ? '仅在严格模式' : '默认启用'],
    ['修正', fixes[rule.fix ?? 'none']],
    ['依据', words.source],
  ];
  return `${[
    `<!-- 由 npm run generate 根据规则和 test/rules/${rule.id}.md 生成，请勿直接修改。 -->`,
    `# ${words.title}（${rule.id}）`,
    words.requires,
    [`| | |`, `|---|---|`, ...facts.map(([name, value]) => `| ${name} | ${value} |`)].join('\n'),
    rationale,
    ...(example === null ? [] : ['## 例子', example]),
    ...suppressionHelp(rule),
  ]
    .filter((block) => block !== '')
    .join('\n\n')}\n`;
}

/** Rules without a check are reported by the engine: no comment reaches them, and a bad configuration cannot be switched off. */
function suppressionHelp({ id, check }) {
  if (id === 'invalid-configuration') return [];
  const off = `不用这条规则时，在配置的 \`rules\` 中写 \`"${id}": "off"\`；也可以写 \`error\`、\`warning\`、\`information\`、\`hint\` 改变严重程度。`;
  if (check === undefined) return ['## 关闭这条规则', off];
  return [
    '## 忽略这条规则',
    '确认无误、不需要修改的，写明理由后可以忽略。Markdown、HTML 文本在有关的一行（或表格）前加注释：',
    `\`\`\`html\n<!-- 勾稽-忽略 ${id}: 理由 -->\n\`\`\``,
    `整个文件都忽略时写 \`<!-- 勾稽-忽略文件 ${id}: 理由 -->\`。原样发布的文本不宜加注释，在 \`.gouji.json\` 的 \`ignores\` 中写明文件、规则、单元格和理由。`,
    off,
  ];
}

/** The suite's prose before its first `##`, and its first draft that has a marked finding. */
function readSuite(suite) {
  const body = suite.replaceAll('\r\n', '\n').replace(/^# .*\n/, '');
  const rationale = body.split(/^## /m)[0].trim();
  const fences = [...body.matchAll(/^```(\w+)([^\n]*)\n([\s\S]*?)^```$/gm)];
  const first = fences.findIndex(([, kind, , text]) => (kind === 'draft' || kind === 'config') && text.includes('⟧{'));
  if (first === -1) return { rationale, example: null };
  const shown = readable(fences[first][3]);
  const blocks = [`\`\`\`${fences[first][1] === 'config' ? 'jsonc' : 'text'}\n${shown}\`\`\``];
  let behind = first + 1;
  for (; fences[behind]?.[1] === 'beside'; behind++) {
    const year = /year=(\d+)/.exec(fences[behind][2])?.[1];
    const other = readable(fences[behind][3]);
    if (other === '') continue;
    blocks.push(`旁边${year === undefined ? '' : ` ${year} 年`}的报告：`, `\`\`\`text\n${other}\`\`\``);
  }
  const next = fences[behind];
  if (next !== undefined && next[1] === 'message') {
    blocks.push(
      next[3]
        .trimEnd()
        .split('\n')
        .map((line) => `> ${line}`)
        .join('\n>\n'),
    );
  }
  return { rationale, example: blocks.join('\n\n') };
}

/** A draft of a suite for readers: without markers, and with words where lines of the base are taken out. */
function readable(draft) {
  return draft
    .replaceAll(/⟧\{[^}]*\}|⟦/g, '')
    .replaceAll(/^- (.*) … (.*)$/gm, '（没有从“$1”到“$2”的各行）')
    .replaceAll(/^- (.*)$/gm, '（没有“$1”一行）');
}

/**
 * The table of all rules for the README, to stand between its markers.
 * @param {{ id: string, severity: string, fix?: string }[]} rules
 * @param {Readonly<Record<string, string>>} requirements what each rule requires
 * @param {string} folder where the pages are, seen from the README
 */
export function rulesTable(rules, requirements, folder = 'docs/rules') {
  const order = Object.keys(severities);
  const sorted = [...rules].sort(
    (a, b) => order.indexOf(a.severity) - order.indexOf(b.severity) || (a.id < b.id ? -1 : 1),
  );
  return [
    '| 规则 | 检查什么 | 程度 | 修正 |',
    '|---|---|---|---|',
    ...sorted.map(
      ({ id, severity, fix }) =>
        `| [${id}](${folder}/${id}.md) | ${requirements[id]} | ${severities[severity]} | ${fix === undefined ? '' : '✓'} |`,
    ),
  ].join('\n');
}
