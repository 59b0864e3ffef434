import { aggregate, statedFigures, summedUp } from '../library/aggregate.ts';
import { type Child, elsewhereIn, type Filed } from '../library/neighbours.ts';
import type { Related } from '../report/finding.ts';
import type { Rule } from './rule.ts';
import { FORMAT } from './sources.ts';
import { titleSpan } from './title-span.ts';

/** Names that a message shows; the others are counted. */
const SHOWN = 8;

export const source = `${FORMAT}：各级政府信息公开工作主管部门逐级汇总所属单位的年度报告数据`;

/** Why a summary report, or some of its cells, were not held against the reports that it sums up. */
export const rule: Rule<'aggregate-incomplete'> = {
  id: 'aggregate-incomplete',
  severity: 'warning',
  check: (report, emit, context) => {
    const { children: known, year } = context.neighbours;
    if (known === null) return;
    const children = summedUp(known, statedFigures(report));
    const { words } = context;
    const missing = children.filter((child) => child.report === null && child.rivals.length === 0);
    const rivals = children.filter((child) => child.rivals.length > 0);
    const span = titleSpan(report);
    const about = { span };
    const place = (filed: Filed, name: string): Related => ({
      message: words.related(name),
      span,
      report: context.index,
      elsewhere: elsewhereIn(filed),
    });
    if (children.every(({ isSupposed }) => isSupposed)) {
      emit({ ...about, message: words.none(year!) });
      return;
    }
    if (missing.length + rivals.length > 0) {
      emit({
        ...about,
        message: words.message([
          ...(missing.length === 0 ? [] : [words.missing(year!, ...shown(namesOf(missing)))]),
          ...(rivals.length === 0 ? [] : [words.rivals(...shown(namesOf(rivals)))]),
        ]),
        related: rivals.flatMap((child) => child.rivals.map((filed) => place(filed, child.name))),
      });
      return;
    }
    const reports = children.flatMap((child) => child.report ?? []);
    const { cells, open } = openCells([...report.cells.keys()], reports);
    if (cells.length === 0) return;
    const named = open.map((filed) => ({ filed, name: filed.summary.organisation ?? filed.file }));
    emit({
      ...about,
      severity: 'information',
      cells,
      message: words.open(cells.length, ...shown(named.map(({ name }) => name))),
      related: named.map(({ filed, name }) => place(filed, name)),
    });
  },
};

function namesOf(children: readonly Child[]): string[] {
  return children.map(({ name }) => name);
}

function shown(names: readonly string[]): [readonly string[], number] {
  return [names.slice(0, SHOWN), Math.max(0, names.length - SHOWN)];
}

/** Cells that cannot be summed up, and the reports they are open in. */
function openCells(ids: readonly string[], reports: readonly Filed[]) {
  const open = new Set<Filed>();
  const cells = ids.filter((id) => {
    const found = aggregate(reports, id);
    if (found.kind === 'open') for (const report of found.reports) open.add(report);
    return found.kind === 'open';
  });
  return { cells, open: [...open] };
}
