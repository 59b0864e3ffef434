/**
 * Markdown with tables, for the summary page of a build, an issue or a mail. Each file with findings comes as it is
 * checked; what sums up stands at the end.
 */
import { type Messages, rulePage, type Severity } from '../../core/index.ts';
import type { CheckTotals } from '../check-totals.ts';
import { type FileRecord, type FindingRecord, preferredOf } from '../record.ts';
import { ruleTexts } from '../rule-texts.ts';
import { type Format, shownOf } from './format.ts';
import { reportTitle } from './names.ts';
import { addTo, emptyTally, rulesByCount, type Tally } from './tally.ts';

const SEVERITIES = ['error', 'warning', 'information', 'hint'] as const satisfies readonly Severity[];

export const markdown = {
  check(options) {
    const tally = emptyTally();
    let number = 0;
    return {
      start: () => `# ${options.messages.cli.formats.title}\n`,
      *file(file) {
        const shown = shownOf(file, options);
        addTo(tally, file, shown, number++);
        if (shown.length > 0) yield fileSection(file, shown, options.messages);
      },
      end: (totals) => (options.quiet ? '' : summary(totals, tally, options.messages)),
    };
  },
} satisfies Format;

function fileSection(file: FileRecord, shown: readonly FindingRecord[], messages: Messages): string {
  const { formats: texts, severities } = messages.cli;
  const rows = shown.map((finding) => {
    const { start } = finding.range;
    return [
      `${start.line + 1}:${start.character + 1}`,
      severities[finding.severity],
      ruleLink(finding.rule, messages),
      plainText(finding.message),
      plainText(preferredOf(finding)?.title ?? ''),
    ];
  });
  const heads = [texts.place, texts.severity, texts.rule, texts.message, texts.repair];
  const reports = file.reports.map((report, index) => reportTitle(report, file.extra.cells[index]!, messages));
  const about = reports.map((report) => `${plainText(report)}\n\n`).join('');
  return `\n## ${plainText(file.path)}\n\n${about}${table(heads, rows)}`;
}

function summary(totals: CheckTotals, tally: Tally, messages: Messages): string {
  const { formats: texts, severities } = messages.cli;
  const names = SEVERITIES.map((severity) => severities[severity]);
  const counts = SEVERITIES.map((severity) => String(tally.findings[severity]));
  const sizes = [totals.files, totals.reports, totals.cells].map(String);
  const parts = [
    `\n## ${texts.summary}\n`,
    table(
      [texts.files, texts.reports, texts.cells, ...names, texts.suppressed],
      [[...sizes, ...counts, String(totals.suppressed)]],
    ),
  ];
  if (counts.every((count) => count === '0') && totals.cells > 0) parts.push(`${texts.nothing}\n`);
  const bodies = [...tally.bodies].flatMap(([body, years]) =>
    [...years]
      .sort(([a], [b]) => (a ?? 0) - (b ?? 0))
      .map(([year, { reports, findings }]) => [
        plainText(body ?? texts.noOrganisation),
        year === null ? texts.noYear : String(year),
        String(reports),
        ...SEVERITIES.map((severity) => String(findings[severity])),
      ]),
  );
  if (bodies.length > 0) {
    parts.push(`## ${texts.byBody}\n`, table([texts.organisation, texts.year, texts.reports, ...names], bodies));
  }
  const rules = rulesByCount(tally).map(([id, found]) => [
    ruleLink(id, messages),
    ...SEVERITIES.map((severity) => String(found[severity])),
  ]);
  if (rules.length > 0) parts.push(`## ${texts.byRule}\n`, table([texts.rule, ...names], rules));
  return parts.join('\n');
}

function ruleLink(id: string, messages: Messages): string {
  return `[${plainText(ruleTexts(id, messages).title)}](${rulePage(id)})`;
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`;
  return [heads, heads.map(() => '---'), ...rows].map(line).join('');
}

/** Text without any meaning in Markdown, on one line. */
function plainText(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_{}[\]<>()#!|~&$@]/g, '\\$&')
    .replace(/(?<=:)\/\/|(?<=www)\./gi, '\\$&');
}
