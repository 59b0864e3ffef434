/** How often a repair finds the error: slips injected into consistent tables whose truth is known. */
import { zhCN } from '../../server/core/messages/zh-CN.ts';
import { deduceBlanks } from '../../server/core/repair/blanks.ts';
import { breakageOf, type CellChange } from '../../server/core/repair/breaks.ts';
import { sceneOf } from '../../server/core/repair/evidence.ts';
import { plainRepairs } from '../../server/core/repair/plain.ts';
import { rank } from '../../server/core/repair/rank.ts';
import { balance } from '../../server/core/report/equations.ts';
import { toNumber } from '../../server/core/text/decimal.ts';
import { type Random, random } from '../kit/random.ts';
import { draft } from '../kit/report.ts';
import { type Size, sizes, type Tables, tables } from '../kit/tables.ts';
import { type Kind, kinds, single, slip } from './slips.ts';

export interface InjectionRow {
  readonly size: Size | 'all';
  readonly table: 'applications' | 'review';
  /** `mixed`: drawn at random from the kinds that make one cell wrong. */
  readonly kind: Kind | 'mixed';
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
  /** Median, in milliseconds. */
  readonly ms: number;
}

type Result = Record<'top' | 'first' | 'listed' | 'wrong' | 'baseline', boolean>;

type Sample = Pick<InjectionRow, 'size' | 'table' | 'kind' | 'errors'> & {
  readonly result: Result;
  readonly ms: number;
};

/** @param instances how many reports of each size get each kind of error */
export function injectionBench(instances = 40): { readonly rows: readonly InjectionRow[] } {
  const next = random(20_210_130);
  const samples: Sample[] = [];
  for (const size of sizes) {
    for (const table of ['applications', 'review'] as const) {
      for (const errors of table === 'review' ? [1] : [1, 2, 3]) {
        for (const kind of [...(table === 'applications' && errors === 1 ? kinds : single), 'mixed'] as const) {
          for (let n = 0; n < instances; n++) {
            const sample = inject(tables(size, next), table, kind, errors, next);
            if (sample !== null) samples.push({ size, table, kind, errors, ...measure(sample.broken, sample.truth) });
          }
        }
      }
    }
  }
  return { rows: summarise(samples) };
}

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
  return equations.every((equation) => balance(equation).holds) ? null : { broken, truth };
}

function measure(broken: Tables, truth: Truth): Pick<Sample, 'result' | 'ms'> {
  const { report, equations } = draft('ogi-2021', broken);
  const start = performance.now();
  const breakage = breakageOf(equations, deduceBlanks(equations));
  const scene = sceneOf(report, breakage, zhCN);
  const rankings = breakage.breaks.map((one) => rank(one, scene, new Map()));
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
  return { result, ms };
}

function summarise(samples: readonly Sample[]): InjectionRow[] {
  const groups = new Map<string, Sample[]>();
  const put = (sample: Sample, size: InjectionRow['size'], kind: InjectionRow['kind']) => {
    const key = [sample.table, sample.errors, size, kind].join(' ');
    groups.set(key, [...(groups.get(key) ?? []), { ...sample, size, kind }]);
  };
  for (const sample of samples) {
    put(sample, 'all', sample.kind);
    if (sample.kind === 'mixed') put(sample, sample.size, 'mixed');
  }
  return [...groups.values()].map((group) => {
    const { size, table, kind, errors } = group[0]!;
    const share = (of: keyof Result) => group.filter(({ result }) => result[of]).length / group.length;
    const times = group.map(({ ms }) => ms).sort((a, b) => a - b);
    return {
      ...{ size, table, kind, errors, instances: group.length },
      ...{
        top: share('top'),
        first: share('first'),
        listed: share('listed'),
        wrong: share('wrong'),
        baseline: share('baseline'),
      },
      ms: times[Math.floor(times.length / 2)]!,
    };
  });
}
