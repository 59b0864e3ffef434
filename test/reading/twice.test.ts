/** Reports in which a table stands twice, a draft and what became of it. */
import { expect, test } from 'vitest';
import { builtInForms } from '../../server/core/forms/builtin.ts';
import { read } from '../../server/core/reading/read.ts';
import { countyPlan, draftOf } from '../kit/drafts/draft.ts';
import { kinds } from '../kit/drafts/figures.ts';
import { gfm } from '../kit/drafts/layouts/gfm.ts';

const TABLE = /(?:^\|.*\n)+/gm;

test.each(kinds)('nothing is read of one that says other things there, and it begins no report: %s', (kind) => {
  const { text } = draftOf({ ...countyPlan, kind }, gfm);
  const other = (table: string) => table.replace(/(?<=\| )\d[\d.]*(?= \|)/g, (figure) => String(Number(figure) + 1));
  const [report, ...others] = read(
    text.replace(TABLE, (table) => `${other(table)}\n${table}`),
    gfm.markup,
    builtInForms,
    null,
  );
  expect(others).toEqual([]);
  expect([...report!.cells.keys()]).toEqual([]);
});
