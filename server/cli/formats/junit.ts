/**
 * JUnit's XML, which build servers show as test results: a suite for a file, a case for each finding, failed where it
 * reaches the fail level and skipped where it is silenced; a file in order has one case that passes.
 */

import type { FileRecord, FindingRecord } from '../record.ts';
import { styleFor } from '../style.ts';
import { escapeMarkup } from './escape.ts';
import { type Format, type FormatOptions, reaches, shownOf } from './format.ts';
import { prettyFinding } from './pretty-finding.ts';

const COLUMNS = 120;

export const junit = {
  check: (options) => ({
    start: () => `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="gouji">\n`,
    *file(file) {
      yield suite(file, options);
    },
    end: () => '</testsuites>\n',
  }),
} satisfies Format;

function suite(file: FileRecord, options: FormatOptions): string {
  const shown = shownOf(file, options);
  const silenced = options.quiet ? [] : file.extra.suppressed;
  const failures = shown.filter(({ severity }) => reaches(severity, options.failOn)).length;
  const cases = [
    ...shown.map((finding) => testCase(file, caseName(finding), outcome(file, finding, options))),
    ...silenced.map(({ finding, reason }) =>
      testCase(file, caseName(finding), `<skipped message="${escapeMarkup(reason)}"/>`),
    ),
  ];
  if (cases.length === 0) cases.push(testCase(file, options.messages.cli.formats.clean, ''));
  const counts = `tests="${cases.length}" failures="${failures}" errors="0" skipped="${silenced.length}"`;
  return `<testsuite name="${escapeMarkup(file.path)}" ${counts} time="0">\n${cases.join('')}</testsuite>\n`;
}

/** The same from run to run wherever the finding moves to, so that servers can tell new ones from old. */
function caseName({ rule, message }: FindingRecord): string {
  return `${rule}: ${message}`;
}

function testCase({ path }: FileRecord, name: string, content: string): string {
  const attributes = `name="${escapeMarkup(name)}" classname="${escapeMarkup(path)}" file="${escapeMarkup(path)}" time="0"`;
  return content === '' ? `<testcase ${attributes}/>\n` : `<testcase ${attributes}>${content}</testcase>\n`;
}

function outcome(file: FileRecord, finding: FindingRecord, { messages, failOn }: FormatOptions): string {
  const plain = { messages, style: styleFor(false), columns: COLUMNS };
  const text = escapeMarkup(prettyFinding(file, finding, plain).trimEnd());
  if (!reaches(finding.severity, failOn)) return `<system-out>${text}</system-out>`;
  return `<failure type="${finding.rule}" message="${escapeMarkup(finding.message)}">${text}</failure>`;
}
