/** Workflow commands of GitHub Actions: each finding becomes an annotation beside the line it is about. */
import { preferredOf } from '../record.ts';
import { ruleTexts } from '../rule-texts.ts';
import { type Format, shownOf } from './format.ts';

const COMMANDS = { error: 'error', warning: 'warning', information: 'notice', hint: 'notice' } as const;

export const github = {
  check: (options) => ({
    start: () => '',
    *file(file) {
      const { messages } = options;
      for (const finding of shownOf(file, options)) {
        const { start, end } = finding.range;
        const properties = {
          // Annotations find their file by its path from the root of the repository.
          file: file.path.replace(/^(?:\.\/)+/, ''),
          line: start.line + 1,
          endLine: end.line + 1,
          // Columns are for annotations of one line.
          ...(start.line === end.line ? { col: start.character + 1, endColumn: end.character + 1 } : {}),
          title: `${ruleTexts(finding.rule, messages).title} [${finding.rule}]`,
        };
        const repair = preferredOf(finding);
        const text =
          repair === null
            ? finding.message
            : `${finding.message}\n${messages.marks.named(messages.cli.fix, repair.title)}`;
        const written = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
        yield `::${COMMANDS[finding.severity]} ${written.join(',')}::${escapeData(text)}\n`;
      }
    },
    end: () => '',
  }),
} satisfies Format;

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
