/**
 * What a form file holds: the built-in `*.json` and users' `*.gouji-form.json` alike.
 * Descriptions are in Chinese: editors show them while a form is written. What holds between the parts
 * (references, duplicates) is checked in `references.ts`.
 */
import { KEY_PATTERN } from '../json/problems.ts';
import * as s from '../json/schema.ts';

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

const text = s.text(/\S/);
const texts = s.list(text);

/** Keys become parts of cell ids, so they hold no `/`; letters of any script will do. */
const key = s.text(KEY_PATTERN);

const aliases = s.optional(texts).describe('同一标签的其他写法');
const short = s.optional(text).describe('等式中的简称，例如“三（七）”；不写时取标签去掉序号和括注后的文字');
const kind = s
  .optional(s.oneOf(['count', 'amount', 'change']))
  .describe('数值种类：count 非负整数（默认）、amount 金额（可有小数）、change 增减数（可为负）');

const column = s.object({
  key: s.optional(key).describe('列的代号，写入单元格编号；全表只有一个数值列时可不写'),
  label: text.describe('列标题'),
  aliases,
  short,
  kind,
});

const descriptor = s.object({
  descriptor: text.describe('不含数值的列标题，例如“指标”“单位”“信息内容”'),
});

const columns = s.defined<readonly ColumnEntry[]>('columns');

const columnGroup = s.object({
  group: text.describe('合并的列标题，例如“法人或其他组织”'),
  columns,
});

const row = s.object({
  key: key.describe('行的代号，写入单元格编号'),
  label: text.describe('行标题，连同序号'),
  aliases,
  short,
  name: s.optional(text).describe('提示中单独提到本行时的名称；不写时取标签去掉括注后的文字'),
  unit: s.optional(text).describe('表中“单位”一栏所写的单位'),
  kind,
  parent: s.optional(key).describe('所属项的代号：本行是它的其中项、分项'),
  heading: s.optional(s.flag).describe('只作标题、不填数的行'),
  optional: s.optional(s.flag).describe('可以没有的行'),
  substitutesFor: s.optional(s.nonEmpty(key)).describe('报告缺少这些行时，由本行代替它们参加等式'),
});

const rows = s.defined<readonly RowEntry[]>('rows');

const rowGroup = s.object({
  group: text.describe('行左边或上方的合并标题，例如“（三）不予公开”'),
  columns: s.optional(columns).describe('本组自有的列；不写时用上一层的列'),
  rows,
});

const operands = s.anyOf(
  s.nonEmpty(text),
  s.object({ childrenOf: key.describe('这一行的全部分项（parent 是它的行）') }),
);

const equation = s.object({
  rule: s
    .oneOf(EQUATION_RULES)
    .describe('不成立时报告的规则。part-exceeds-whole、channel-count-implausible：左边不大于右边；其余规则：两边相等'),
  per: s
    .oneOf(['row', 'column', 'none'])
    .describe('row：逐行检查，两边写列的代号；column：逐列检查，两边写行的代号；none：两边写单元格编号'),
  text: s.optional(text).describe('等式的文字表述；不写时由各项简称拼成'),
  left: s.optional(operands).describe('左边各项，相加'),
  each: s.optional(operands).describe('代替 left：其中每一项各成一个等式'),
  right: operands.describe('右边各项，相加'),
  rows: s.optional(s.nonEmpty(key)).describe('逐行检查时只限这些行'),
  columns: s.optional(s.nonEmpty(s.text())).describe('逐列检查时只限这些列'),
  present: s.optional(s.flag).describe('true：报告没有的行不参加，其余各项照样检查'),
  severity: s.optional(s.oneOf(['error', 'warning', 'information', 'hint'])).describe('严重程度；不写时用规则自己的'),
});

const table = s.object({
  key: key.describe('表的代号，写入单元格编号'),
  title: text.describe('表名'),
  aliases,
  arrangement: s
    .optional(s.oneOf(['stacked', 'side-by-side']))
    .describe('stacked：一行一行往下排（默认）；side-by-side：各“行”并排在同一行里'),
  columns: s.optional(columns).describe('全表共有的列，从左到右'),
  rows: rows.describe('全表的行，从上到下；同一合并标题下的行写成一组'),
  equations: s.optional(s.list(equation)).describe('勾稽关系'),
});

/** A cell id in which one part may be left open. */
const cells = s.text(/^[^*]+$|^[^*]*(?<![^/])\*(?![^/])[^*]*$/);
const terms = s.anyOf(cells, s.nonEmpty(cells));
const crossYear = s.object({
  rule: s.oneOf(CROSS_YEAR_RULES).describe('不成立时报告的规则'),
  text: text.describe('等式的文字表述'),
  this: cells.describe('本年的单元格编号；其中一节可以写 *，表示逐行或逐列'),
  previous: terms.describe('上年报告的单元格，相加；* 与 this 中的相同'),
  plus: s.optional(terms).describe('本年报告中再加上的单元格'),
  minus: s.optional(terms).describe('本年报告中要减去的单元格'),
  severity: s.optional(s.oneOf(['error', 'warning', 'information', 'hint'])).describe('严重程度；不写时用规则自己的'),
});

const section = s.object({
  key,
  number: text.describe('章节序号，例如“一”'),
  title: text.describe('章节标题，不含序号'),
  aliases,
});

const year = s.nullable(s.integer({ minimum: 1949, maximum: 2999 }));

/** What contains its like. */
const definitions: {
  readonly columns: s.Schema<readonly ColumnEntry[]>;
  readonly rows: s.Schema<readonly RowEntry[]>;
} = {
  columns: s.nonEmpty(s.anyOf(column, descriptor, columnGroup)),
  rows: s.nonEmpty(s.anyOf(row, rowGroup)),
};

/** The schema of a form file. */
export const formSchema = s.object(
  {
    $schema: s.optional(s.text()),
    id: key.describe('表式代号'),
    title: text.describe('表式名称'),
    source: text.describe('出处：规定这一表式的文件'),
    years: s.optional(s.object({ from: year, to: year })).describe('适用的报告年度，首尾都算；null 表示不限'),
    sections: s.optional(s.list(section)).describe('报告应有的章节，按顺序'),
    tables: s.nonEmpty(table).describe('表，按报告中的顺序'),
    crossYear: s.optional(s.list(crossYear)).describe('与同一单位上年报告的勾稽关系'),
  },
  definitions,
);

export type FormData = s.Valid<typeof formSchema>;
export type TableData = FormData['tables'][number];
export type ColumnData = s.Valid<typeof column>;
export type ColumnEntry = ColumnData | s.Valid<typeof descriptor> | ColumnGroup;
interface ColumnGroup {
  readonly group: string;
  readonly columns: readonly ColumnEntry[];
}
export type RowData = s.Valid<typeof row>;
export type RowEntry = RowData | RowGroup;
interface RowGroup {
  readonly group: string;
  readonly columns?: readonly ColumnEntry[] | undefined;
  readonly rows: readonly RowEntry[];
}
export type EquationData = NonNullable<TableData['equations']>[number];
export type OperandsData = EquationData['right'];
export type CrossYearData = NonNullable<FormData['crossYear']>[number];
