/** `gouji sum`: the draft of a body's report, summed up from the reports of those below it. */
import {
  type AggregateReport,
  aggregateReport,
  analyse,
  type Child,
  createLibrary,
  type Filed,
  formInForce,
} from '../../core/index.ts';
import { printable } from '../columns.ts';
import type { Context } from '../context.ts';
import type { Settings } from '../settings.ts';
import { readReports } from './read-reports.ts';

/** Ends with 1 when the draft lacks something that it should have, with 2 when there is none. */
export async function sum(words: readonly string[], settings: Settings, context: Context): Promise<void> {
  const { messages, output, raise } = context;
  const [parent, ...paths] = words as [string, ...string[]];
  const year = settings.year!;
  const read = await readReports(paths, settings, context);
  const note = (message: string) => output.note(messages.cli.general(printable(message)));
  const refuse = (message: string): void => {
    raise(2);
    note(message);
  };
  if (read === null) return;
  const library = createLibrary(read.filed, read.settings);
  // Nobody's report asks: no file is left out.
  const { children } = library.neighboursOf({ organisation: parent, year, index: -1 }, '-');
  if (children === null) {
    const known = new Set((read.settings.hierarchy ?? []).map((entry) => entry.parent));
    return refuse(messages.cli.noChildren(parent, [...known]));
  }
  const reports = children.flatMap(({ report }) => report ?? []);
  for (const child of children) {
    if (child.report === null) note(whyNot(child, year, messages.cli));
  }
  if (reports.length === 0) return refuse(messages.cli.nothingToSum(parent, year));
  const form = read.forms.find(({ id }) => id === reports[0]!.summary.form) ?? formInForce(read.forms, year);
  const draft = aggregateReport(
    { organisation: parent, year, form, markup: 'plain' },
    reports,
    settings.locale ?? undefined,
  );
  await output.write(draft.text);
  for (const lack of lacksOf(draft, messages.cli)) note(lack);
  const { findings } = analyse(draft.text, { form: form.id, forms: read.forms });
  const broken = findings.filter(({ severity }) => severity === 'error').length;
  if (broken > 0) note(messages.cli.sumUnbalanced(broken));
  if (!settings.quiet) note(messages.cli.summed(reports.length, draft.unsummed.length));
  if (reports.length < children.length || draft.unsummed.length > 0 || draft.otherForms.length > 0) raise(1);
}

type Words = Context['messages']['cli'];

function whyNot({ name, rivals }: Child, year: number, messages: Words): string {
  if (rivals.length === 0) return messages.childMissing(name, year);
  return messages.childRivals(
    name,
    rivals.map(({ file }) => file),
  );
}

/** A line for each set of reports that keep cells from being summed up. */
function lacksOf({ unsummed, otherForms }: AggregateReport, messages: Words): string[] {
  const nameOf = ({ summary, file }: Filed) => summary.organisation ?? file;
  if (otherForms.length > 0) return [messages.otherForms(otherForms.map(nameOf))];
  const byReports = new Map<string, { names: string[]; cells: string[] }>();
  for (const { name, reports } of unsummed) {
    const names = reports.map(nameOf);
    const same = byReports.get(names.join('\n')) ?? { names, cells: [] };
    same.cells.push(name);
    byReports.set(names.join('\n'), same);
  }
  return [...byReports.values()].map(({ names, cells }) => messages.unsummed(cells, names));
}
