import type { Form, TableForm } from '../../forms/form.ts';
import { fold } from '../../text/fold.ts';
import { letterText } from '../../text/letters.ts';
import { textOf } from '../../text/span.ts';
import { type FormRow, rowsOf } from '../labels/form-rows.ts';
import { headLabels } from '../labels/lexicon.ts';
import type { LaidLine, LaidWord } from './laid-lines.ts';

/** A row's label put together of words on several lines. */
export interface LaidLabel {
  readonly place: FormRow;
  /** The first and the last of its lines. */
  readonly first: number;
  readonly last: number;
  /** Its first word. */
  readonly word: LaidWord;
}

/** A label of the form: its letters with its ordinal's, and its row where it is one's. */
interface Known {
  readonly letters: string;
  readonly place: FormRow | null;
}

/** A label of which some words were found. */
interface Open {
  readonly letters: string;
  /** The labels that go on so. */
  readonly options: readonly Known[];
  readonly first: number;
  readonly last: number;
  readonly word: LaidWord;
  readonly lastWord: LaidWord;
}

/**
 * The labels of rows that the words of the lines come to, in the order of the text, when all their letters are there.
 * Words that go on with no label of the table are passed over. A label that several rows have is taken only right
 * behind the row before its own.
 */
export function laidLabels(text: string, form: Form, table: TableForm, lines: readonly LaidLine[]): LaidLabel[] {
  const known = knownOf(form, table);
  const all: Open[] = [];
  lines.forEach(({ words }, line) => {
    for (const word of words) {
      const written = textOf(text, word);
      const own = letterText(written);
      if (own === '') continue;
      const at = nearest(all, own, word, line);
      const before = at === -1 ? null : all[at]!;
      const letters = before === null ? startOf(known, own, written) : before.letters + own;
      const options = optionsOf(before?.options ?? known.get(letters[0] ?? ''), letters);
      if (options.length === 0) {
        if (own.length >= TELLING) endAbove(all, word);
        continue;
      }
      const { first, word: firstWord } = before ?? { first: line, word };
      const label = { letters, options, first, last: line, word: firstWord, lastWord: word };
      if (before === null) all.push(label);
      else all[at] = label;
    }
  });
  return rowsAmong(all);
}

/** What a form's labels may lack: `其中：1、当面申请数`. */
const AMONG = /^"?其中[:,]?/;
const NUMBERED = /^"?(?:其中[:,]?)?\d{1,2}[、.]/;

/** The letters of a word with which a label may begin. */
function startOf(known: Labels, own: string, written: string): string {
  const begins = (letters: string) => optionsOf(known.get(letters[0] ?? ''), letters).length > 0;
  if (begins(own)) return own;
  for (const lead of [AMONG, NUMBERED]) {
    const letters = lead.test(written) ? letterText(written.replace(lead, '')) : '';
    if (begins(letters)) return letters;
  }
  return '';
}

/** Those among the labels that begin with the letters. */
function optionsOf(labels: readonly Known[] = [], letters: string): readonly Known[] {
  return letters === '' ? [] : labels.filter((label) => label.letters.startsWith(letters));
}

/** A label goes on so many lines below at most, which a page's end may take up. */
const REACH = 12;

/** Whether a word stands in the column of a label. */
function isBelow({ left, right }: LaidWord, { lastWord }: Open): boolean {
  return lastWord.left < right && left < lastWord.right;
}

/** Other words of so many letters are a label that was not made out: what follows is its. */
const TELLING = 4;

/** None of the labels in the column of a word goes on below it. */
function endAbove(all: Open[], word: LaidWord): void {
  for (const [at, label] of all.entries()) {
    if (isBelow(word, label))
      all[at] = { ...label, options: label.options.filter(({ letters }) => letters === label.letters) };
  }
}

/** Which of the labels goes on with the letters: the one that stands above them; −1 where none does. */
function nearest(all: readonly Open[], own: string, word: LaidWord, line: number): number {
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  for (let at = 0; at < all.length; at++) {
    const { letters, options, last, lastWord } = all[at]!;
    if (line - last > REACH || !options.some((label) => label.letters.startsWith(letters + own))) continue;
    // Below another one in the same column none goes on before that one is whole.
    const distance = isBelow(word, all[at]!) ? 0 : Math.abs(lastWord.left + lastWord.right - word.left - word.right);
    if (distance > least) continue;
    best = at;
    least = distance;
  }
  return best;
}

/** The rows among the labels that are whole; none that stands there twice. */
function rowsAmong(all: readonly Open[]): LaidLabel[] {
  const rows: LaidLabel[] = [];
  let previous = -1;
  for (const { letters, options, first, last, word } of all) {
    const places = options.flatMap((label) => (label.letters === letters && label.place !== null ? [label.place] : []));
    const place = places.length > 1 ? places.find(({ order }) => order === previous + 1) : places[0];
    if (place === undefined) continue;
    rows.push({ place, first, last, word });
    previous = place.order;
  }
  return rows.filter((row) => rows.every((other) => other === row || other.place !== row.place));
}

/** Labels by their first letter. */
type Labels = ReadonlyMap<string, readonly Known[]>;

const knownLists = new WeakMap<TableForm, Labels>();

function knownOf(form: Form, table: TableForm): Labels {
  let known = knownLists.get(table);
  if (known === undefined) {
    const lettersOf = (label: string) => letterText(fold(label).text);
    const rows = rowsOf(form).filter((place) => place.table === table);
    const labels = [
      ...rows.flatMap((place) =>
        [...new Set([place.row.label, ...place.row.aliases].map(lettersOf))].map((letters) => ({ letters, place })),
      ),
      ...headLabels(table).map((label) => ({ letters: lettersOf(label), place: null })),
    ];
    const first = (label: Known) => label.letters[0] ?? '';
    known = new Map(labels.map((label) => [first(label), labels.filter((other) => first(other) === first(label))]));
    knownLists.set(table, known);
  }
  return known;
}
