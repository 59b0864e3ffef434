/** Scores what was read against a corpus's truth files. */

/** What a truth file says of the tables of the report beside it; amounts may be written with signs and separators. */
export interface Truth {
  readonly form: string;
  readonly year: number | null;
  readonly organisation: string | null;
  /** Names that may be accepted too. */
  readonly organisation_any?: readonly (string | null)[];
  /** Every number that the tables state, by cell id. */
  readonly cells: Readonly<Record<string, Amount>>;
  /** Cells that are there without a number. */
  readonly blank?: readonly string[];
  /** Right or wrong if given, not missed if absent. */
  readonly optional?: Readonly<Record<string, Amount>>;
  /** Glued digits that divide in several ways: what the run alone allows. */
  readonly ambiguous?: Readonly<Record<string, readonly Amount[]>>;
  /** The value of an ambiguous cell where something else settles it. */
  readonly resolved?: Readonly<Record<string, Amount>>;
}

export type Amount = number | string;

export interface ReadReport {
  readonly form: string;
  readonly year: number | null;
  readonly organisation: string | null;
  /** Null for a blank. */
  readonly cells: ReadonlyMap<string, number | null>;
}

export interface Score {
  readonly total: number;
  readonly right: number;
  /** Cells of the truth that were not given. */
  readonly missing: readonly string[];
  readonly wrong: readonly string[];
  /** Cells that the truth does not know. */
  readonly spurious: readonly string[];
  /** Form, year or body read otherwise. */
  readonly misread: readonly string[];
}

/** The report that shares the most cells with the truth is held against it; the cells of others are spurious. */
export function score(truth: Truth, reports: readonly ReadReport[]): Score {
  const total = Object.keys(truth.cells).length;
  const shared = (report: ReadReport) => [...report.cells.keys()].filter((id) => id in truth.cells).length;
  const [best, ...others] = [...reports].sort((a, b) => shared(b) - shared(a));
  if (best === undefined) {
    return { total, right: 0, missing: Object.keys(truth.cells), wrong: [], spurious: [], misread: ['no report'] };
  }
  const missing: string[] = [];
  const wrong: string[] = [];
  let right = 0;
  for (const [id, amount] of Object.entries(truth.cells)) {
    const value = best.cells.get(id) ?? null;
    if (value === null) missing.push(id);
    else if (value === numberOf(amount)) right++;
    else wrong.push(`${id}: ${value} for ${amount}`);
  }
  const spurious = others.flatMap(({ cells }) => given(cells).map(([id, value]) => `${id}: ${value}`));
  for (const [id, value] of given(best.cells)) {
    if (id in truth.cells) continue;
    const allowed = allowedFor(id, truth);
    if (allowed === null) spurious.push(`${id}: ${value}`);
    else if (!allowed.includes(value)) wrong.push(`${id}: ${value} for ${allowed.join(' or ')}`);
  }
  return { total, right, missing, wrong, spurious, misread: misreadIn(truth, best) };
}

function given(cells: ReadReport['cells']): (readonly [string, number])[] {
  return [...cells].flatMap(([id, value]) => (value === null ? [] : [[id, value] as const]));
}

/** Values that a cell outside `cells` may have; null when there is no such cell. */
function allowedFor(id: string, { blank = [], optional = {}, ambiguous = {}, resolved = {} }: Truth): number[] | null {
  const zero = blank.includes(id) ? [0] : [];
  if (id in optional) return [numberOf(optional[id]!), ...zero];
  if (id in ambiguous) return id in resolved ? [numberOf(resolved[id]!)] : ambiguous[id]!.map(numberOf);
  return zero.length > 0 ? zero : null;
}

/** An amount as the truth files write it: `1,204`, `减4`. */
export function numberOf(amount: Amount): number {
  const [, sign, digits] = /^([-+增减]?)([\d.]+)$/.exec(String(amount).replace(/[,，\s]/g, ''))!;
  return sign === '-' || sign === '减' ? -Number(digits) : Number(digits);
}

function misreadIn(truth: Truth, { form, year, organisation }: ReadReport): string[] {
  const names = truth.organisation_any ?? [truth.organisation];
  return [
    ...(form === truth.form ? [] : [`form ${form} for ${truth.form}`]),
    ...(year === truth.year ? [] : [`year ${year} for ${truth.year}`]),
    ...(names.includes(organisation) ? [] : [`organisation ${organisation} for ${names.join(' or ')}`]),
  ];
}
