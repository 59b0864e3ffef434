/** The grammar's patterns made from the labels of the forms. */
import {
  CHINESE_LABEL_ORDINAL,
  CHINESE_ORDINAL,
  DIGIT_ORDINAL,
  heading,
  LABEL_ORDINAL,
  LINE_START,
} from './patterns.mjs';
import { anyOf, DEFINITIONS } from './regex.mjs';

/** Conventional names, chosen so that default themes tell rows, groups and columns apart and make totals bold. */
export const SCOPES = {
  row: 'entity.name.function.row.gouji',
  group: 'entity.name.type.group.gouji',
  column: 'variable.parameter.column.gouji',
  total: 'markup.bold.total.gouji keyword.other.total.gouji',
  note: 'markup.italic.note.gouji',
  any: 'meta.label.gouji',
};
const ORDINAL_SCOPE = 'constant.language.ordinal.gouji';

/** A cell's edges: blanks, cell marks, figures glued to the label, tags, and the 项 that ends a group's label. */
const BEFORE_CELL = '(?<![^\\s|｜│0-9０-９>）)项項])';
const AFTER_CELL = '(?:[\\s|｜│0-9０-９<（(/／—－+-]|$)';

const TOTALS = ['总计', '合计'];

/** Whatever was converted or extracted badly inside a label is marked there too. */
const ARTEFACTS = [{ include: '#artefact' }];

/**
 * @param {ReturnType<import('./labels.mjs').labelsOf>} labels
 * @param {string} unit pattern of a unit
 * @returns {Record<string, object>} repository entries
 */
export function labelPatterns({ sections, rows, groups, columns, descriptors, notes }, unit) {
  const heads = [...columns, ...descriptors];
  const kinds = [
    { scope: SCOPES.group, texts: texts(groups) },
    { scope: SCOPES.column, texts: texts(heads) },
    { scope: SCOPES.row, texts: texts(rows) },
  ];
  const cell = anyOf([...kinds.flatMap((kind) => kind.texts), ...TOTALS]);
  const distinctCell = anyOf(texts([...groups, ...rows, ...columns].filter(longerThan(2))));
  return {
    note: word(SCOPES.note, notes),
    'known-section': heading(
      'section',
      `(?:${LINE_START})?(${CHINESE_ORDINAL} ?)(${anyOf(sections)})[。.]?${DEFINITIONS}`,
    ),
    'numbered-label': {
      patterns: [
        numbered(SCOPES.group, groups, LABEL_ORDINAL, unit),
        numbered(SCOPES.row, rows, LABEL_ORDINAL, unit),
        { include: '#numbered-total' },
      ],
    },
    'numbered-total': {
      match: `(${LABEL_ORDINAL}) ?(${anyOf(TOTALS)})(?!\\p{Han})${DEFINITIONS}`,
      captures: { 1: { name: ORDINAL_SCOPE }, 2: { name: SCOPES.total, patterns: ARTEFACTS } },
    },
    // Labels without an ordinal are words of prose too: they count where they fill a cell, alone or glued together.
    // At most so many, because the engine goes through a capture without looking at its clock.
    cells: {
      match: `${BEFORE_CELL}(?>(?:${cell}){1,40})(?=${unit}?${AFTER_CELL})${DEFINITIONS}`,
      captures: { 0: { patterns: [{ include: '#total' }, { include: '#words' }, ...ARTEFACTS] } },
    },
    words: { patterns: words(kinds) },
    total: word(SCOPES.total, TOTALS, '(?<!\\p{Han})', '(?!\\p{Han})'),
    // For documents of other kinds, where `2. 重复申请` may be an item of any list and 自然人 a word of any sentence.
    'distinct-label': {
      patterns: [
        numbered(SCOPES.group, groups.filter(longerThan(3)), CHINESE_LABEL_ORDINAL, unit),
        numbered(SCOPES.row, rows.filter(longerThan(3)), CHINESE_LABEL_ORDINAL, unit),
        numbered(SCOPES.row, rows.filter(longerThan(4)), DIGIT_ORDINAL, unit),
        { include: '#numbered-total' },
        {
          match: `(?:^|(?<=[|>]))[ \\t]*(${DIGIT_ORDINAL})?[ 　]?(${distinctCell})(?=[ \\t]*[|<])${DEFINITIONS}`,
          captures: {
            1: { name: ORDINAL_SCOPE },
            2: { name: SCOPES.any, patterns: [{ include: '#words' }, ...ARTEFACTS] },
          },
        },
      ],
    },
  };
}

/** Labels behind their ordinals: recognised anywhere, also glued to what stands before them or to a unit behind. */
function numbered(scope, labels, ordinal, unit) {
  const own = anyOf(texts(labels.filter((label) => label.numbered)));
  return {
    // Indentation belongs to the match, lest a pattern anchored at the line's start come before this one.
    match: `(?:${LINE_START})?(${ordinal})[ 　]?(${own})(?=${unit}?(?:\\P{Han}|$))${DEFINITIONS}`,
    captures: { 1: { name: ORDINAL_SCOPE }, 2: { name: scope, patterns: ARTEFACTS } },
  };
}

/**
 * One pattern a kind. A label with which a label of another kind begins (其他, 其他结果) comes after all others, for
 * among patterns that match at one place the first wins, not the longest.
 */
function words(kinds) {
  const others = (kind) => kinds.filter((other) => other !== kind).flatMap((other) => other.texts);
  const split = kinds.map((kind) => {
    const begins = (text) => others(kind).some((other) => other !== text && other.startsWith(text));
    return { scope: kind.scope, whole: kind.texts.filter((text) => !begins(text)), short: kind.texts.filter(begins) };
  });
  return [...split.map(({ scope, whole }) => [scope, whole]), ...split.map(({ scope, short }) => [scope, short])]
    .filter(([, own]) => own.length > 0)
    .map(([scope, own]) => word(scope, own));
}

function word(scope, own, before = '', after = '') {
  return {
    match: `${before}(?:${anyOf(own)})${after}${DEFINITIONS}`,
    captures: { 0: { name: scope, patterns: ARTEFACTS } },
  };
}

function longerThan(characters) {
  return (label) => label.text.length > characters;
}

function texts(labels) {
  return labels.map((label) => label.text);
}
