/**
 * A line a finding, as compilers write them: what editors' problem matchers and error lists read. The severities are
 * the three words that those know.
 */
import { printable } from '../columns.ts';
import { type Format, shownOf } from './format.ts';

const WORDS = { error: 'error', warning: 'warning', information: 'info', hint: 'info' } as const;

export const unix = {
  check: (options) => ({
    start: () => '',
    *file(file) {
      for (const { rule, severity, message, range } of shownOf(file, options)) {
        const place = `${printable(file.path)}:${range.start.line + 1}:${range.start.character + 1}`;
        yield `${place}: ${WORDS[severity]}: ${printable(message)} [${rule}]\n`;
      }
    },
    end: () => '',
  }),
} satisfies Format;
