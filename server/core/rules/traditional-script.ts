import { glyphsOf, isTraditional, placeOf, simplification, wordAt } from '../report/glyphs.ts';
import type { Rule } from './rule.ts';

/** A report in Traditional characters. Single ones, in names and titles, are none of this rule's business. */
export const rule: Rule = {
  id: 'traditional-script',
  severity: 'information',
  tier: 'default',
  fix: 'safe',
  source: '《国家通用语言文字法》第三条、第九条：国家机关以规范汉字为公务用字',
  check: (report, emit, { text, messages }) => {
    if (!isTraditional(report)) return;
    const { traditional } = glyphsOf(report);
    const words = messages.rules['traditional-script'];
    const word = wordAt(report, traditional[0]!);
    const { visible } = report.body.source;
    const edits = simplification(report, text, traditional);
    emit({
      message: words.message(traditional.length, visible.text.slice(word.start, word.end)),
      span: placeOf(report, word.start, word.end),
      cells: [],
      stated: null,
      expected: null,
      repairs:
        edits.length === 0
          ? []
          : [{ title: words.fix, kind: 'safe', preferred: true, reasons: [], changes: [], edits }],
    });
  },
};
