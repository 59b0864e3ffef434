/** A government and the bodies below it over several years, with figures that fit together until an error is put in. */
import type { Markup } from '../../server/core/source/markup.ts';
import { draftOf } from './drafts/draft.ts';
import { figuresOf, type Kind } from './drafts/figures.ts';
import { layouts } from './drafts/layouts.ts';
import { plain, type Style } from './drafts/style.ts';
import { type Random, random } from './random.ts';

export const PARENT = '云岭县人民政府';
export const YEARS = [2021, 2022, 2023] as const;

const DEPARTMENTS =
  '发展和改革委员会 教育局 科学技术局 公安局 民政局 司法局 财政局 自然资源局 住房和城乡建设局 交通运输局 水利局 农业农村局 商务局 卫生健康委员会 应急管理局 审计局 统计局 医疗保障局 林业局 城市管理局'.split(
    ' ',
  );
const TOWNS =
  '青石 柳河 白水 双桥 大湾 石门 龙泉 长岭 清溪 马岗 三合 新塘 古渡 沙坪 平林 杏花 黄土 南坑 北亭 西柳'.split(' ');

/** The bodies below the parent, each in the ways it writes its name. */
export const bodies: readonly (readonly string[])[] = [
  ...DEPARTMENTS.map((name) => [`云岭县${name}`, name, `云岭县${name.replace('委员会', '委')}`]),
  ...TOWNS.map((name) => [`${name}镇人民政府`, `云岭县${name}镇人民政府`]),
];

/** Cell id → figure in hundredths. */
export type Cells = Map<string, number>;

export interface Sheet {
  readonly body: string;
  readonly year: number;
  readonly file: string;
  /** As this report writes the body's name. */
  readonly name: string;
  readonly cells: Cells;
  /** The form of 2021 where nothing is said. */
  readonly kind?: Kind;
}

export const COLUMNS = ['natural-person', 'enterprise', 'research', 'welfare', 'legal-service', 'other-organisation'];
const DOCUMENTS = ['regulations', 'normative-documents'];
/** Rows of the form of 2019 that say how many items there were before. */
const ITEMS = ['licensing', 'other-services', 'penalty', 'coercion', 'charges'];

/** All reports of the bodies, consistent in themselves and from year to year. */
export function consistentSheets(seed: number): Sheet[] {
  return bodies.flatMap((names, index) => {
    const next = random(seed * 100 + index);
    let last: Cells | null = null;
    return YEARS.map((year): Sheet => {
      const figures = figuresOf('ogi-2021', index % 3 === 0 ? 'county' : 'township', next);
      const cells: Cells = new Map([...figures].map(([id, value]) => [id, Math.round(Number(value) * 100)]));
      if (last !== null) follow(last, cells);
      last = cells;
      return {
        body: names[0]!,
        year,
        file: `${year}/${String(index).padStart(2, '0')}`,
        name: next.pick(names),
        cells,
      };
    });
  });
}

/** Makes a year's figures those that come after the year before, by what both forms have. */
export function follow(last: Cells, cells: Cells): void {
  for (const column of COLUMNS) {
    const carriedIn = last.get(`applications/carried-over/${column}`)!;
    const left = cells.get(`applications/handled-total/${column}`)! + cells.get(`applications/carried-over/${column}`)!;
    cells.set(`applications/carried-in/${column}`, carriedIn);
    cells.set(`applications/received/${column}`, Math.max(0, left - carriedIn));
    if (carriedIn > left) add(cells, `applications/carried-over/${column}`, carriedIn - left);
  }
  for (const row of ['received', 'carried-in', 'carried-over']) addUp(cells, row);
  const have = (all: Cells, row: string, column: string) => all.has(`disclosure/${row}/${column}`);
  for (const kind of DOCUMENTS) {
    if (have(last, kind, 'published-total') && have(cells, kind, 'published-total')) {
      const before = last.get(`disclosure/${kind}/published-total`)!;
      cells.set(`disclosure/${kind}/published-total`, before + cells.get(`disclosure/${kind}/newly-published`)!);
    }
    if (!have(last, kind, 'effective') || !have(cells, kind, 'effective')) continue;
    const stock = last.get(`disclosure/${kind}/effective`)! + cells.get(`disclosure/${kind}/issued`)!;
    const repealed = Math.min(stock, cells.get(`disclosure/${kind}/repealed`)!);
    cells.set(`disclosure/${kind}/repealed`, repealed);
    cells.set(`disclosure/${kind}/effective`, stock - repealed);
  }
  for (const row of ITEMS) {
    if (!have(last, row, 'previous-items') || !have(cells, row, 'previous-items')) continue;
    const [before, change] = [last.get(`disclosure/${row}/previous-items`)!, last.get(`disclosure/${row}/change`)!];
    cells.set(`disclosure/${row}/previous-items`, before + change);
  }
}

function addUp(cells: Cells, row: string): void {
  cells.set(
    `applications/${row}/total`,
    COLUMNS.reduce((sum, column) => sum + cells.get(`applications/${row}/${column}`)!, 0),
  );
}

export function add(cells: Cells, id: string, by: number): void {
  cells.set(id, cells.get(id)! + by);
}

/** More was carried in than the year before left, and so more is carried over: the report itself stays consistent. */
export function misCarry({ cells }: Sheet, column: number, by: number): void {
  for (const row of ['carried-in', 'carried-over']) {
    add(cells, `applications/${row}/${COLUMNS[column % COLUMNS.length]}`, by * 100);
    addUp(cells, row);
  }
}

export function misCount({ cells }: Sheet, by: number): void {
  add(cells, 'disclosure/normative-documents/effective', by * 100);
}

/** The parent's report of a year: the sum of all that are below it. */
export function summedUp(sheets: readonly Sheet[], year: number): Sheet {
  const cells: Cells = new Map();
  for (const sheet of sheets.filter((each) => each.year === year)) {
    for (const [id, value] of sheet.cells) cells.set(id, (cells.get(id) ?? 0) + value);
  }
  return { body: PARENT, year, file: `${year}/all`, name: PARENT, cells };
}

const STYLES = ['traditional', 'fullWidthDigits', 'thousandsSeparators', 'aliases', 'spacedLabels'] as const;
/** Layouts that are read whole whatever stands in them. */
const shapes = layouts.filter(({ tidy, loses }) => tidy && loses.length === 0);

/** The sheets as files, each in a layout and style of its own. */
export function written(
  sheets: readonly Sheet[],
  next: Random,
): { readonly file: string; readonly text: string; readonly options: { readonly markup: Markup } }[] {
  return sheets.map(({ file, year, name, cells, kind = 'ogi-2021' }, index) => {
    const layout = next.pick(shapes);
    const style: Style = { ...plain, ...Object.fromEntries(STYLES.map((key) => [key, next.chance(0.2)])) };
    const figures = new Map([...cells].map(([id, value]) => [id, String(value / 100)]));
    const draft = draftOf({ kind, size: 'county', seed: index, year, organisation: name, style, figures }, layout);
    return { file, text: draft.text, options: { markup: layout.markup } };
  });
}

/** What must be found across years and bodies, worked out from the figures alone: `file rule cell`. */
export function dueFindings(sheets: readonly Sheet[]): string[] {
  const of = (body: string, year: number) => sheets.filter((sheet) => sheet.body === body && sheet.year === year);
  const due: string[] = [];
  for (const { body, year, file, cells } of sheets) {
    const say = (rule: string, cell: string) => due.push(`${file} ${rule} ${cell}`);
    if (of(body, year).length > 1) say('duplicate-report', '');
    const [last, another] = of(body, year - 1);
    if (last !== undefined && another === undefined) {
      for (const column of [...COLUMNS, 'total']) {
        const id = `applications/carried-in/${column}`;
        if (cells.get(id) !== last.cells.get(`applications/carried-over/${column}`)) say('carry-in-mismatch', id);
      }
      for (const kind of DOCUMENTS) {
        const [before, now, issued, repealed] = [
          last.cells.get(`disclosure/${kind}/effective`)!,
          ...['effective', 'issued', 'repealed'].map((column) => cells.get(`disclosure/${kind}/${column}`)!),
        ] as [number, number, number, number];
        if (now !== before + issued - repealed) say('effective-count-mismatch', `disclosure/${kind}/effective`);
      }
    }
    if (body !== PARENT) continue;
    const below = bodies.map(([name]) => of(name!, year));
    if (below.some(({ length }) => length !== 1)) say('aggregate-incomplete', '');
    else {
      const sum = summedUp(below.flat(), year).cells;
      for (const [id, value] of cells) if (sum.get(id) !== value) say('aggregate-mismatch', id);
    }
  }
  return due.sort();
}
