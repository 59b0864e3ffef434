/** What the form files name, sorted by the part it plays in a report. Labels are defined there and nowhere else. */

const ORDINAL = /^(?:其中：)?(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|[0-9]+[.、])?/;
const TOTALS = new Set(['总计', '合计']);

/**
 * Collects the labels of all forms by walking them, so that an entry nested more deeply, or a property added to the
 * schema, needs no change here. Totals are left out of rows and columns: they have a pattern of their own.
 *
 * @param {readonly unknown[]} forms parsed form files
 * @returns {{ sections: string[], rows: Label[], groups: Label[], columns: Label[], descriptors: Label[], notes: string[], units: string[] }}
 * @typedef {{ text: string, numbered: boolean }} Label `text` is without the ordinal; `numbered` tells that it had one
 */
export function labelsOf(forms) {
  const found = { sections: [], rows: [], groups: [], columns: [], descriptors: [], units: [] };
  for (const form of forms) walk(form, 'form', found);
  return {
    sections: distinct(found.sections),
    rows: labels(found.rows),
    groups: labels(found.groups),
    columns: labels(found.columns),
    descriptors: labels(found.descriptors.filter((text) => !isNote(text))),
    notes: distinct(found.descriptors.filter(isNote)),
    units: distinct(found.units),
  };
}

/** `place` is the property whose array holds the node: it tells a row's label from a column's. */
function walk(node, place, found) {
  if (Array.isArray(node)) {
    for (const child of node) walk(child, place, found);
    return;
  }
  if (node === null || typeof node !== 'object') return;
  const aliases = node.aliases ?? [];
  if (typeof node.label === 'string') {
    const kind = node.heading === true ? 'groups' : place === 'columns' ? 'columns' : 'rows';
    found[kind].push(node.label, ...aliases);
  } else if (typeof node.title === 'string' && place !== 'form') {
    found.sections.push(node.title, ...aliases);
  }
  if (typeof node.group === 'string') found.groups.push(node.group);
  if (typeof node.descriptor === 'string') found.descriptors.push(node.descriptor);
  if (typeof node.unit === 'string') found.units.push(node.unit);
  for (const [key, child] of Object.entries(node)) {
    if (typeof child === 'object') walk(child, key, found);
  }
}

/** A remark printed in a table's head, such as the official 勾稽关系. */
function isNote(text) {
  return text.startsWith('（') && text.endsWith('）');
}

function labels(texts) {
  const numbered = new Map();
  for (const full of texts) {
    const text = full.replace(ORDINAL, '').trim();
    if (text === '' || TOTALS.has(text) || text.includes('<')) continue;
    numbered.set(text, numbered.get(text) === true || text !== full);
  }
  return [...numbered].map(([text, has]) => ({ text, numbered: has }));
}

function distinct(texts) {
  return [...new Set(texts)];
}
