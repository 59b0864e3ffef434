/**
 * A line a finding, as compilers write them: what editors' problem matchers and error lists read. The severities are
 * the three words that those know.
 */
import { printable } from '../columns.ts';
import { type Format, shownOf } from './format.ts';

const WORDS = { error: 'error', warning: 'warning', information: 'info', hint: 'info' } as const;

export const unix = {
  about: '每个问题一行：路径:行:列: 级别: 说明 [规则]，供编辑器匹配',
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
