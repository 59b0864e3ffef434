/**
 * The words a table of its form consists of, figures and row labels left out: what may be replaced by the official
 * heads.
 */
import type { Form, TableForm } from '../forms/form.ts';
import type { Spot } from '../reading/labels/spots.ts';
import type { Table } from '../report/report.ts';
import { fold } from '../text/fold.ts';
import { letterText } from '../text/letters.ts';
import { normalised } from '../text/normalised.ts';
import { once } from '../text/once.ts';
import { similarity } from '../text/similar.ts';
import { gridOf } from './grid.ts';

interface Word {
  /** Its letters, ordinal included. */
  readonly letters: string;
  /** Under which it is found: its own letters without the ordinal, and those of the other names of the same thing. */
  readonly cores: readonly string[];
  /** How often the official table has it. */
  readonly times: number;
}

/** The words of a table, each with the number of times that it stands in the official one. */
function wordsOf(table: Table): readonly Word[] {
  const { form } = table;
  const aliases = new Map<string, readonly string[]>();
  for (const row of form.rows) {
    if (row.heading) aliases.set(row.label, row.aliases);
    for (const column of row.columns) aliases.set(column.label, column.aliases);
  }
  const headings = new Set(form.rows.flatMap((row) => (row.heading ? [row.label] : [])));
  const words = new Map<string, Word>();
  for (const { role, text } of gridOf(table).rows.flat()) {
    if (text === '' || role === 'value' || (role === 'label' && !headings.has(text))) continue;
    const known = words.get(text);
    const cores = known?.cores ?? [text, ...(aliases.get(text) ?? [])].map((label) => normalised(label).core);
    words.set(text, { letters: lettersOf(text), cores, times: (known?.times ?? 0) + 1 });
  }
  return [...words.values()];
}

/**
 * What is still due, and may stand there in pieces, when these labels were found: words that were not, ordinals that
 * were torn off, and what the labels of the rows are short of.
 *
 * @param written the rows' labels as they are written
 */
export function dueWords(table: Table, found: readonly Spot[], written: readonly string[]): readonly Word[] {
  const due: Word[] = [];
  for (const word of wordsOf(table)) {
    const spots = found.filter(({ core }) => word.cores.includes(core));
    if (spots.length < word.times) due.push({ ...word, times: word.times - spots.length });
    const torn = spots.filter(({ ordinal }) => ordinal === null).length;
    const ordinal = word.letters.replace(word.cores[0]!, '');
    if (torn > 0 && ordinal !== '') due.push({ letters: ordinal, cores: [], times: torn });
  }
  table.rows.forEach((row, index) => {
    const letters = without(lettersOf(row.form.label), lettersOf(written[index]!));
    if (letters !== '') due.push({ letters, cores: [], times: 1 });
  });
  return due;
}

function lettersOf(label: string): string {
  return letterText(fold(label).text);
}

/** The letters of one text that another does not have, each as often as it lacks it. */
function without(letters: string, others: string): string {
  const rest = [...others];
  return [...letters]
    .filter((letter) => {
      const at = rest.indexOf(letter);
      if (at !== -1) rest.splice(at, 1);
      return at === -1;
    })
    .join('');
}

const ALIKE = 0.7;

/** Whether some letters are a piece of a word, or the word damaged. */
export function isPieceOf(letters: string, words: readonly Word[]): boolean {
  return (
    letters.length > 1 &&
    words.some((word) => word.letters.includes(letters) || similarity(letters, word.letters) >= ALIKE)
  );
}

/** Shorter words that are damaged are no longer known. */
const LONG = 6;
const MONEY = ['万', '亿', '元'];

/**
 * Whether loose letters are no more than what is due: damage may have doubled one letter of each word. What figures
 * are counted in is not taken for damage.
 */
export function accountFor(letters: string, due: readonly Word[]): boolean {
  const counts = new Map<string, number>();
  for (const letter of letters) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  const available = new Map<string, number>();
  for (const word of due) {
    for (const letter of word.letters) available.set(letter, (available.get(letter) ?? 0) + word.times);
  }
  if (
    MONEY.some((letter) => counts.has(letter)) &&
    MONEY.some((letter) => counts.get(letter) !== available.get(letter))
  )
    return false;
  const damaged = due.reduce((sum, { letters: { length }, times }) => (length < LONG ? sum : sum + times), 0);
  let surplus = 0;
  for (const [letter, count] of counts) surplus += Math.max(0, count - (available.get(letter) ?? 0));
  return surplus <= damaged;
}

/** What labels of a table mean, by their letters. */
interface Meanings {
  readonly columns: ReadonlyMap<string, string>;
  readonly titles: ReadonlySet<string>;
}

const meaningsOf = once((form: TableForm): Meanings => {
  const labels = form.rows.flatMap((row) => row.columns.map(({ label }) => label));
  return {
    columns: new Map([...new Set(labels)].map((label) => [normalised(label).core, label])),
    titles: new Set([form.title, ...form.aliases].map((title) => normalised(title).core)),
  };
});

/** The label of the column that is found under these letters; null when there is none. */
export function columnLabel(form: TableForm, core: string): string | null {
  return meaningsOf(form).columns.get(core) ?? null;
}

/** Whether a label names the table or a section rather than a part of the table. */
export function isTitle({ core, uses }: Spot, form: TableForm, of: Form): boolean {
  return uses.some((use) => use.kind === 'section' && use.form === of) || meaningsOf(form).titles.has(core);
}
