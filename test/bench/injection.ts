/** How often a repair finds the error: slips injected into consistent tables whose truth is known. */
import { zhCN } from '../../server/core/messages/zh-CN.ts';
import { statementsIn } from '../../server/core/prose/cells/values.ts';
import { deduceBlanks } from '../../server/core/repair/blanks.ts';
import { breakageOf, type CellChange } from '../../server/core/repair/breaks.ts';
import { plainRepairs } from '../../server/core/repair/plain.ts';
import { rank } from '../../server/core/repair/rank.ts';
import { sceneOf } from '../../server/core/repair/scene.ts';
import { balance } from '../../server/core/report/equations.ts';
import { toNumber } from '../../server/core/text/decimal.ts';
import { type Random, random } from '../kit/random.ts';
import { draft } from '../kit/report.ts';
import { type Size, sizes, type Tables, tables } from '../kit/tables.ts';
import { bestGuess } from './optimum.ts';
import { sentencesOn } from './sentences.ts';
import { type Kind, kinds, single, slip } from './slips.ts';

export interface InjectionRow {
  readonly size: Size | 'all';
  readonly table: 'applications' | 'review';
  /** `mixed`: drawn at random from the kinds that make one cell wrong. */
  readonly kind: Kind | 'mixed';
  /** Sentences stand beside the tables, as often as in published reports. */
  readonly prose: boolean;
  /** Errors that were put in: as many wrong cells, but two for a swap or a slip to the neighbour. */
  readonly errors: number;
  readonly instances: number;
  /** Shares of the instances, 0–1. The preferred repairs are just the truth; a tie is a miss. */
  readonly top: number;
  /** The truth comes first, clearly or not. */
  readonly first: number;
  /** The truth is among the smallest repairs. */
  readonly listed: number;
  /** Something that is not the truth is preferred. */
  readonly wrong: number;
  /** Setting every broken total to its sum is just the truth. */
  readonly baseline: number;
  /**
   * One that knew how reports and slips are drawn, but not the sentences, names the right cell: always when asked for
   * its best guess, and when it may err in 5 % only. Review blocks alone.
   */
  readonly optimum: { readonly first: number; readonly top: number } | null;
  /** Median, in milliseconds. */
  readonly ms: number;
}

type Result = Record<'top' | 'first' | 'listed' | 'wrong' | 'baseline', boolean>;

type Sample = Pick<InjectionRow, 'size' | 'table' | 'kind' | 'prose' | 'errors'> & {
  readonly result: Result;
  readonly guess: { readonly probability: number; readonly right: boolean } | null;
  readonly ms: number;
};

/**
 * @param instances how many reports of each size get each kind of error
 * @param seed the shares in the ranking were chosen on others than this one
 */
export function injectionBench(instances = 40, seed = 20_270_131): { readonly rows: readonly InjectionRow[] } {
  const next = random(seed);
  const samples: Sample[] = [];
  for (const size of sizes) {
    for (const { table, errors, prose } of SERIES) {
      for (const kind of [...(table === 'applications' && errors === 1 ? kinds : single), 'mixed'] as const) {
        for (let n = 0; n < instances; n++) {
          const sample = inject(tables(size, next), table, kind, errors, next);
          if (sample === null) continue;
          const sentences = prose ? sentencesOn(sample.clean, sample.broken, next) : '';
          samples.push({ size, table, kind, prose, errors, ...measure(sample.broken, sample.truth, sentences) });
        }
      }
    }
  }
  return { rows: summarise(samples) };
}

const SERIES = [
  { table: 'applications', errors: 1, prose: false },
  { table: 'applications', errors: 2, prose: false },
  { table: 'applications', errors: 3, prose: false },
  { table: 'review', errors: 1, prose: false },
  { table: 'review', errors: 1, prose: true },
] as const;

/** Cell id → the value that was meant. */
type Truth = ReadonlyMap<string, number>;

function inject(clean: Tables, table: InjectionRow['table'], kind: Kind | 'mixed', errors: number, next: Random) {
  const broken: Tables = structuredClone(clean);
  for (let n = 0; n < errors; n++) {
    // Not every figure can suffer every slip: look for one that can.
    let done = false;
    for (let attempt = 0; attempt < 60 && !done; attempt++) {
      done = slip(kind === 'mixed' ? next.pick(single) : kind, broken, table, next);
    }
    if (!done) return null;
  }
  const truth = new Map<string, number>();
  for (const [row, values] of Object.entries(clean[table])) {
    for (const [column, value] of values.entries()) {
      if (broken[table][row]![column] !== value) truth.set(`${row}/${column}`, value);
    }
  }
  const { equations } = draft('ogi-2021', broken);
  return equations.every((equation) => balance(equation).holds) ? null : { clean, broken, truth };
}

function measure(broken: Tables, truth: Truth, sentences: string): Pick<Sample, 'result' | 'guess' | 'ms'> {
  const { report, equations } = draft('ogi-2021', broken, sentences);
  const start = performance.now();
  const breakage = breakageOf(equations, deduceBlanks(equations));
  const scene = sceneOf(report, breakage, zhCN);
  const statements = statementsIn(report.claims);
  const rankings = breakage.breaks.map((one) => rank(one, scene, statements));
  const ms = performance.now() - start;

  const isTrue = ({ cell, to }: CellChange) =>
    truth.get(`${cell.row.key}/${cell.row.columns.indexOf(cell.column)}`) === toNumber(to);
  const preferred = rankings.flatMap(({ clear, repairs }) => (clear ? repairs[0]!.changes : []));
  const offered = rankings.map(
    ({ repairs }) => repairs.find(({ changes }) => changes.every(isTrue))?.changes.length ?? 0,
  );
  const totals = new Map(
    breakage.breaks.flatMap(({ equations: own }) =>
      own
        .filter(({ right }) => right.length === 1)
        .flatMap((equation) => plainRepairs(equation, breakage, zhCN)[0]?.change ?? [])
        .map((change) => [change.cell, change] as const),
    ),
  );
  const result = {
    top: preferred.length === truth.size && preferred.every(isTrue),
    first: rankings.length > 0 && rankings.every(({ repairs }) => repairs[0]?.changes.every(isTrue) ?? false),
    listed: offered.reduce((sum, length) => sum + length, 0) === truth.size,
    wrong: !preferred.every(isTrue),
    baseline: totals.size === truth.size && [...totals.values()].every(isTrue),
  };
  return { result, guess: guessOn(broken, truth), ms };
}

function guessOn(broken: Tables, truth: Truth): Sample['guess'] {
  const [place] = truth.keys();
  const [block, wrong] = place!.split('/') as [string, string];
  const row = Object.keys(broken.review).indexOf(block);
  if (row < 0) return null;
  const { column, probability } = bestGuess(broken, row);
  return { probability, right: column === Number(wrong) };
}

/** The most right guesses that can be had while no more than 5 % of all are wrong: the surest first. */
function optimumOf(samples: readonly Sample[]): InjectionRow['optimum'] {
  const guesses = samples.flatMap(({ guess }) => guess ?? []).sort((a, b) => b.probability - a.probability);
  if (guesses.length === 0) return null;
  let wrong = 0;
  const sure = guesses.filter(({ right }) => {
    if (!right) wrong++;
    return right && wrong <= 0.05 * guesses.length;
  });
  return { first: guesses.filter(({ right }) => right).length / guesses.length, top: sure.length / guesses.length };
}

function summarise(samples: readonly Sample[]): InjectionRow[] {
  const groups = new Map<string, Sample[]>();
  const put = (sample: Sample, size: InjectionRow['size'], kind: InjectionRow['kind']) => {
    const key = [sample.table, sample.errors, sample.prose, size, kind].join(' ');
    groups.set(key, [...(groups.get(key) ?? []), { ...sample, size, kind }]);
  };
  for (const sample of samples) {
    put(sample, 'all', sample.kind);
    if (sample.kind === 'mixed') put(sample, sample.size, 'mixed');
  }
  return [...groups.values()].map((group) => {
    const { size, table, kind, prose, errors } = group[0]!;
    const share = (of: keyof Result) => group.filter(({ result }) => result[of]).length / group.length;
    const times = group.map(({ ms }) => ms).sort((a, b) => a - b);
    return {
      ...{ size, table, kind, prose, errors, instances: group.length },
      ...{
        top: share('top'),
        first: share('first'),
        listed: share('listed'),
        wrong: share('wrong'),
        baseline: share('baseline'),
      },
      optimum: optimumOf(group),
      ms: times[Math.floor(times.length / 2)]!,
    };
  });
}
