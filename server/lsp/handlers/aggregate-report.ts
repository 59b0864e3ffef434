/** `gouji/workspace/parents`, `gouji/workspace/aggregate`: the draft of a summary report, for a command of the client. */
import { aggregateReport, builtInForms, formInForce } from '../../core/index.ts';
import type { Session } from '../session.ts';

/** A body whose report sums up others, with the years of which there are some. */
interface Parent {
  readonly name: string;
  /** The newest first. */
  readonly years: readonly number[];
}

interface Draft {
  readonly text: string;
  /** Bodies below that have no report of the year, or several that disagree. */
  readonly missing: readonly string[];
  /** How many cells could not be summed up; comments in the draft say which. */
  readonly unsummed: number;
}

export function registerAggregateReport({ connection, configuration, index }: Session): void {
  const childrenOf = (organisation: string, year: number) =>
    index.library()?.neighboursOf({ organisation, year, index: -1 }, '').children ?? [];

  connection.onRequest('gouji/workspace/parents', (): readonly Parent[] => {
    const filed = [...index.entries().values()].flatMap(({ place, summaries }) =>
      summaries.flatMap((summary) => index.filingOf(summary, place.uri).year ?? []),
    );
    const years = [...new Set(filed)].sort((a, b) => b - a);
    const names = new Set((index.settings().hierarchy ?? []).map(({ parent }) => parent));
    return [...names].map((name) => ({
      name,
      years: years.filter((year) => childrenOf(name, year).some(({ report }) => report !== null)),
    }));
  });
  connection.onRequest(
    'gouji/workspace/aggregate',
    async ({ name, year }: { name: string; year: number }): Promise<Draft> => {
      const locale = await configuration.locale();
      const children = childrenOf(name, year);
      const reports = children.flatMap(({ report }) => report ?? []);
      const form = builtInForms.find(({ id }) => id === reports[0]?.summary.form) ?? formInForce(builtInForms, year);
      const request = { organisation: name, year, form, markup: 'plain' } as const;
      const { text, unsummed } = aggregateReport(request, reports, locale);
      const missing = children.filter(({ report }) => report === null).map((child) => child.name);
      return { text, missing, unsummed: unsummed.length };
    },
  );
}
