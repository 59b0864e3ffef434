/**
 * The TextMate grammars, made from the forms: labels are written once, in server/core/forms/*.json.
 * `node scripts/grammar.mjs` writes syntaxes/*.tmLanguage.json.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { labelPatterns, SCOPES } from './grammar/label-patterns.mjs';
import { labelsOf } from './grammar/labels.mjs';
import * as common from './grammar/patterns.mjs';
import { PINYIN } from './grammar/pinyin.mjs';

/** In the order in which they are tried at a place: labels before headings, headings before single figures. */
const DOCUMENT = [
  'comment',
  'note',
  'known-section',
  'numbered-label',
  'cells',
  'total',
  'title',
  'section',
  'subsection',
  'law',
  'other-law',
  'date',
  'ordinal',
  'separator',
  'blank-cell',
  'unit-cell',
  'number',
  'artefact',
];

/** What the host languages call the parts of a document that are no text. */
const NOT_TEXT = [
  'comment',
  'meta.tag',
  'source',
  'string',
  'markup.fenced_code',
  'markup.inline.raw',
  'markup.raw',
  'markup.underline.link',
  'meta.embedded',
];

/**
 * @param {readonly unknown[]} forms parsed form files
 * @returns {Record<string, object>} file name in syntaxes/ → grammar
 */
export function grammarFrom(forms) {
  return {
    'gouji.tmLanguage.json': documentGrammar(forms),
    'gouji-injection.tmLanguage.json': injection(),
    'gouji-suppression.tmLanguage.json': {
      scopeName: 'gouji.suppression.injection',
      injectionSelector: 'L:comment.block',
      patterns: [{ include: 'source.gouji#suppression' }],
    },
  };
}

function documentGrammar(forms) {
  const labels = labelsOf(forms);
  const unit = common.unitPattern(labels.units);
  return {
    name: '政府信息公开年报',
    scopeName: 'source.gouji',
    patterns: DOCUMENT.map((name) => ({ include: `#${name}` })),
    repository: {
      comment: {
        name: 'comment.block.gouji',
        begin: '<!--',
        end: '-->',
        captures: { 0: { name: 'punctuation.definition.comment.gouji' } },
        patterns: [{ include: '#suppression' }],
      },
      suppression: common.SUPPRESSION,
      ...labelPatterns(labels, unit),
      ...common.HEADINGS,
      law: { patterns: common.LAWS },
      'other-law': { patterns: common.OTHER_LAWS },
      date: common.DATES,
      ordinal: common.ORDINALS,
      separator: { patterns: common.SEPARATORS },
      'blank-cell': common.BLANK_CELL,
      'unit-cell': common.unitCell(unit),
      number: common.number(unit),
      artefact: {
        patterns: [
          { name: 'invalid.deprecated.pinyin.gouji', match: PINYIN },
          { name: 'invalid.deprecated.radical.gouji', match: '[⺀-⿕]' },
        ],
      },
    },
  };
}

/** What is unmistakable, for the text of Markdown and HTML documents, so that others are not repainted. */
function injection() {
  // An injection is at work inside captures too, and a label found again within itself would never end.
  const own = Object.values(SCOPES).flatMap((names) => names.split(' '));
  return {
    scopeName: 'gouji.injection',
    injectionSelector: `L:text.html - (${[...NOT_TEXT, ...own].join(' | ')})`,
    patterns: ['note', 'distinct-label', 'law'].map((name) => ({ include: `source.gouji#${name}` })),
  };
}

/** The built-in forms, as parsed JSON. */
export function builtInForms() {
  const folder = new URL('../server/core/forms/', import.meta.url);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [name, grammar] of Object.entries(grammarFrom(builtInForms()))) {
    writeFileSync(new URL(`../syntaxes/${name}`, import.meta.url), `${JSON.stringify(grammar, null, 2)}\n`);
  }
}
