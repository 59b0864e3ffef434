/** What the editor writes into and over a report while it is drafted. Figures come formatted. */
import { counted } from './words.ts';

export const editor = {
  hint: {
    /** Behind a total that agrees with its parts. */
    agrees: (sum: string) => `= ${sum} ✓`,
    /** Behind a total that does not, and behind one that is still blank. */
    off: (sum: string) => `≠ should be ${sum}`,
    /** Behind a total that does not, where one of its parts is what is probably wrong. */
    partsOff: (sum: string) => `≠ sum ${sum}`,
    due: (sum: string) => `should be ${sum}`,
    /** Parts are still blank: the sum so far. */
    soFar: (sum: string, blanks: number) => `${sum} so far, ${counted(blanks, 'blank')}`,
    /** A total of two sums that do not agree. */
    torn: (sums: readonly (readonly [place: string, sum: string])[]) =>
      `≠ should be ${sums.map(([place, sum]) => (place === '' ? sum : `${sum} by ${place}`)).join(', ')}`,
  },
  /** Over a table: how many of its equations hold, and what is with the others. */
  check: (counts: {
    readonly all: number;
    readonly holding: number;
    readonly failing: number;
    readonly open: number;
    readonly ignored: number;
    readonly unread: number;
  }) => {
    const { all, holding, failing, open, ignored, unread } = counts;
    const others = [
      failing > 0 && `${failing} off`,
      open > 0 && `${open} to be filled in`,
      ignored > 0 && `${ignored} silenced`,
      unread > 0 && `${counted(unread, 'row')} not read`,
    ].filter((part) => part !== false);
    return [`${holding}/${all} balance`, ...others].join(', ');
  },
  fillTotals: {
    /** What is undone when a writer takes back that totals followed a part that was typed. */
    follow: 'Totals follow their parts',
    table: (count: number) => `Fill in totals from their parts (${count} in this table)`,
    all: (count: number) => `Fill in totals from their parts (${count} in all)`,
  },
  aggregate: {
    sources: (names: readonly string[]) => `Summed up from ${counted(names.length, 'report')}: ${names.join('、')}.`,
    otherForms: (names: readonly string[]) => `Not summed up, as the form is another: ${names.join('、')}.`,
    unsummed: (cell: string, names: readonly string[]) =>
      `“${cell}” not summed up: blank, not read or not there in the reports of ${names.join('、')}.`,
  },
  completion: {
    heading: 'heading',
    row: (table: string) => `table “${table}”`,
    value: (place: string, wording: string) => (place === '' ? wording : `${place}: ${wording}`),
    forced: 'the only figure that the table’s equations allow',
  },
};
