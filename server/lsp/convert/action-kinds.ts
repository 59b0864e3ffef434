/** The kinds of our code actions, and the command that takes their place for clients that know only commands. */
import { CodeActionKind } from '../protocol.ts';

export const FIX_ALL = `${CodeActionKind.SourceFixAll}.gouji`;

/** For a selection. */
export const SIMPLIFY = `${CodeActionKind.RefactorRewrite}.simplify.gouji`;
export const STANDARD_TABLE = `${CodeActionKind.RefactorRewrite}.standardTable.gouji`;

/** Of the tables at the cursor, and of the whole document, which can be had on save. */
export const FILL_TOTALS = {
  table: `${CodeActionKind.RefactorRewrite}.fillTotals.gouji`,
  all: `${CodeActionKind.Source}.fillTotals.gouji`,
} as const;

/** Its argument is the edit. */
export const APPLY_EDIT = 'gouji.applyEdit';
