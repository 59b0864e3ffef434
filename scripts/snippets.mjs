/** Snippets: the official tables, empty and ready to be filled in cell by cell, and the comment that silences a rule. */

/** Stands in a cell until it becomes a place to stop at. */
const STOP = '\u2402';

/**
 * @param {readonly any[]} forms The built-in forms.
 * @param {(table: any, figureOf: () => string) => string[]} tableLines A table of a form in its official shape.
 * @param {readonly string[]} rules Their ids.
 * @returns {Record<string, { prefix: string[], body: string[], description: string }>} As VS Code takes them.
 */
export function snippetsFrom(forms, tableLines, rules) {
  const snippets = {};
  for (const form of forms) {
    for (const table of form.tables) {
      snippets[`${table.title} (${form.id})`] = {
        prefix: [`表：${table.title}${yearsOf(form)}`],
        body: withStops(tableLines(table, () => STOP)),
        description: form.title,
      };
    }
  }
  snippets['勾稽-忽略'] = {
    prefix: ['勾稽-忽略'],
    body: [`<!-- 勾稽-忽略 \${1|${rules.join(',')}|}: \${2:理由} -->`],
    description: '不再报告下一行或下一张表的一类问题，须写明理由',
  };
  return snippets;
}

/** Tables of several forms have one title: those of a form that is no longer in force say of which years they are. */
function yearsOf({ years: { from, to } }) {
  return to === null ? '' : `（${from}—${to}年）`;
}

/** @param {readonly string[]} lines */
function withStops(lines) {
  let stop = 0;
  return lines.map((line) =>
    line
      .replaceAll(/[\\$}]/g, '\\$&')
      .replaceAll(/ {2,}/g, ' ')
      .replaceAll(/(-{3,})/g, '---')
      .replaceAll(STOP, () => {
        stop += 1;
        return `\${${stop}:0}`;
      }),
  );
}
