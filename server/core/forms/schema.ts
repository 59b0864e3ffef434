/**
 * What a form file holds: the built-in `*.json` and users' `*.gouji-form.json` alike.
 * Descriptions are in Chinese: editors show them while a form is written. What holds between the parts
 * (references, duplicates) is checked in `references.ts`.
 */
import * as z from 'zod/mini';
import { KEY_PATTERN } from '../json/problems.ts';
import { lazily } from '../text/once.ts';

/** Rules under which a form's equations are reported; whether they demand equality goes with the rule. */
const EQUATION_RULES = [
  'row-total-mismatch',
  'handled-total-mismatch',
  'application-balance-mismatch',
  'review-total-mismatch',
  'breakdown-total-mismatch',
  'part-exceeds-whole',
  'channel-count-implausible',
] as const;

/** Rules under which relations between a year's figures and the year before's are reported. */
const CROSS_YEAR_RULES = [
  'carry-in-mismatch',
  'effective-count-mismatch',
  'items-count-mismatch',
  'published-total-mismatch',
  'cumulative-mismatch',
] as const;

/** The schema of a form file, built at the first call: only those who have forms of their own need it. */
export const formSchema: () => ReturnType<typeof buildSchema> = lazily(() => buildSchema());

export type FormData = z.infer<ReturnType<typeof buildSchema>>;
export type TableData = FormData['tables'][number];
export type ColumnEntry = NonNullable<TableData['columns']>[number];
export type ColumnData = Exclude<ColumnEntry, { group: string } | { descriptor: string }>;
export type RowEntry = TableData['rows'][number];
export type RowData = Exclude<RowEntry, { group: string }>;
export type EquationData = NonNullable<TableData['equations']>[number];
export type OperandsData = EquationData['right'];
export type CrossYearData = NonNullable<FormData['crossYear']>[number];

function buildSchema() {
  const text = z.string().check(z.regex(/\S/));
  const texts = z.array(text);

  /** Keys become parts of cell ids, so they hold no `/`; letters of any script will do. */
  const key = z.string().check(z.regex(KEY_PATTERN));

  const aliases = z.optional(texts).check(z.describe('同一标签的其他写法'));
  const short = z
    .optional(text)
    .check(
      z.describe(
        '等式中的简称，例如“三（七）”；不写时取标签去掉序号和括注后的文字，“（三）不予公开”下的“1.属于国家秘密”取“（三）1”',
      ),
    );
  const kind = z
    .optional(z.enum(['count', 'amount', 'change']))
    .check(z.describe('数值种类：count 非负整数（默认）、amount 金额（可有小数）、change 增减数（可为负）'));

  const column = z.strictObject({
    key: z.optional(key).check(z.describe('列的代号，写入单元格编号；全表只有一个数值列时可不写')),
    label: text.check(z.describe('列标题')),
    aliases,
    short,
    kind,
  });

  const descriptor = z.strictObject({
    descriptor: text.check(z.describe('不含数值的列标题，例如“指标”“单位”“信息内容”')),
  });

  const columnGroup = z.strictObject({
    group: text.check(z.describe('合并的列标题，例如“法人或其他组织”')),
    get columns(): z.ZodMiniArray<z.ZodMiniUnion<readonly [typeof column, typeof descriptor, typeof columnGroup]>> {
      return columns;
    },
  });

  const columns = z.array(z.union([column, descriptor, columnGroup])).check(z.minLength(1));

  const row = z.strictObject({
    key: key.check(z.describe('行的代号，写入单元格编号')),
    label: text.check(z.describe('行标题，连同序号')),
    aliases,
    short,
    name: z
      .optional(text)
      .check(
        z.describe(
          '提示中单独提到本行时的名称；不写时取标签去掉括注后的文字，“（三）不予公开”下的“1.属于国家秘密”取“（三）1.属于国家秘密”',
        ),
      ),
    unit: z.optional(text).check(z.describe('表中“单位”一栏所写的单位')),
    kind,
    parent: z.optional(key).check(z.describe('所属项的代号：本行是它的其中项、分项')),
    heading: z.optional(z.boolean()).check(z.describe('只作标题、不填数的行')),
    optional: z.optional(z.boolean()).check(z.describe('可以没有的行')),
    substitutesFor: z
      .optional(z.array(key).check(z.minLength(1)))
      .check(z.describe('报告缺少这些行时，由本行代替它们参加等式')),
  });

  const rowGroup = z.strictObject({
    group: text.check(z.describe('行左边或上方的合并标题，例如“（三）不予公开”')),
    columns: z.optional(columns).check(z.describe('本组自有的列；不写时用上一层的列')),
    get rows(): z.ZodMiniArray<z.ZodMiniUnion<readonly [typeof row, typeof rowGroup]>> {
      return rows;
    },
  });

  const rows = z.array(z.union([row, rowGroup])).check(z.minLength(1));

  const operands = z.union([
    z.array(text).check(z.minLength(1)),
    z.strictObject({ childrenOf: key.check(z.describe('这一行的全部分项（parent 是它的行）')) }),
  ]);

  const equation = z.strictObject({
    rule: z
      .enum(EQUATION_RULES)
      .check(
        z.describe(
          '不成立时报告的规则。part-exceeds-whole、channel-count-implausible：左边不大于右边；其余规则：两边相等',
        ),
      ),
    per: z
      .enum(['row', 'column', 'none'])
      .check(z.describe('row：逐行检查，两边写列的代号；column：逐列检查，两边写行的代号；none：两边写单元格编号')),
    text: z.optional(text).check(z.describe('等式的文字表述；不写时由各项简称拼成')),
    left: z.optional(operands).check(z.describe('左边各项，相加')),
    each: z.optional(operands).check(z.describe('代替 left：其中每一项各成一个等式')),
    right: operands.check(z.describe('右边各项，相加')),
    rows: z.optional(z.array(key).check(z.minLength(1))).check(z.describe('逐行检查时只限这些行')),
    columns: z.optional(z.array(z.string()).check(z.minLength(1))).check(z.describe('逐列检查时只限这些列')),
    present: z.optional(z.boolean()).check(z.describe('true：报告没有的行不参加，其余各项照样检查')),
    severity: z
      .optional(z.enum(['error', 'warning', 'information', 'hint']))
      .check(z.describe('严重程度；不写时用规则自己的')),
  });

  const table = z.strictObject({
    key: key.check(z.describe('表的代号，写入单元格编号')),
    title: text.check(z.describe('表名')),
    aliases,
    arrangement: z
      .optional(z.enum(['stacked', 'side-by-side']))
      .check(z.describe('stacked：一行一行往下排（默认）；side-by-side：各“行”并排在同一行里')),
    columns: z.optional(columns).check(z.describe('全表共有的列，从左到右')),
    rows: rows.check(z.describe('全表的行，从上到下；同一合并标题下的行写成一组')),
    equations: z.optional(z.array(equation)).check(z.describe('勾稽关系')),
  });

  /** A cell id in which one part may be left open. */
  const cells = z.string().check(z.regex(/^[^*]+$|^[^*]*(?<![^/])\*(?![^/])[^*]*$/));
  const terms = z.union([cells, z.array(cells).check(z.minLength(1))]);
  const crossYear = z.strictObject({
    rule: z.enum(CROSS_YEAR_RULES).check(z.describe('不成立时报告的规则')),
    text: text.check(z.describe('等式的文字表述')),
    this: cells.check(z.describe('本年的单元格编号；其中一节可以写 *，表示逐行或逐列')),
    previous: terms.check(z.describe('上年报告的单元格，相加；* 与 this 中的相同')),
    plus: z.optional(terms).check(z.describe('本年报告中再加上的单元格')),
    minus: z.optional(terms).check(z.describe('本年报告中要减去的单元格')),
    severity: z
      .optional(z.enum(['error', 'warning', 'information', 'hint']))
      .check(z.describe('严重程度；不写时用规则自己的')),
  });

  const section = z.strictObject({
    key,
    number: text.check(z.describe('章节序号，例如“一”')),
    title: text.check(z.describe('章节标题，不含序号')),
    aliases,
  });

  const year = z.nullable(z.int().check(z.gte(1949), z.lte(2999)));

  return z.strictObject({
    $schema: z.optional(z.string()),
    id: key.check(z.describe('表式代号')),
    title: text.check(z.describe('表式名称')),
    source: text.check(z.describe('出处：规定这一表式的文件')),
    years: z
      .optional(z.strictObject({ from: year, to: year }))
      .check(z.describe('适用的报告年度，首尾都算；null 表示不限')),
    sections: z.optional(z.array(section)).check(z.describe('报告应有的章节，按顺序')),
    tables: z.array(table).check(z.minLength(1), z.describe('表，按报告中的顺序')),
    crossYear: z.optional(z.array(crossYear)).check(z.describe('与同一单位上年报告的勾稽关系')),
  });
}
