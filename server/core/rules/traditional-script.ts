import { safeRepair } from '../report/finding.ts';
import { glyphsOf, isTraditional, placeOf, simplification, wordAt } from '../report/glyphs.ts';
import { textOf } from '../text/span.ts';
import type { Rule } from './rule.ts';
import { strayIn } from './stray-characters.ts';

export const source = '《国家通用语言文字法》第三条、第九条：国家机关以规范汉字为公务用字';

/**
 * A report in Traditional characters, or some in the words of the domain. Those of names and titles are none of this
 * rule's business.
 */
export const rule: Rule<'traditional-script'> = {
  id: 'traditional-script',
  severity: 'information',
  fix: 'safe',
  check: (report, emit, { text, words }) => {
    const isPassage = isTraditional(report);
    const traditional = isPassage ? glyphsOf(report).traditional : strayIn(report);
    if (traditional.length === 0) return;
    const word = wordAt(report, traditional[0]!);
    const { visible } = report.body.source;
    const places = traditional.map((at) => placeOf(report, at, at + 1));
    // Among others a name may stand on the same line.
    const edits = simplification(report, text, traditional).filter(
      ({ span }) => isPassage || places.some(({ start }) => span.start <= start && start < span.end),
    );
    emit({
      message: words.message(traditional.length, textOf(visible.text, word)),
      span: placeOf(report, word.start, word.end),
      repairs: edits.length === 0 ? [] : [safeRepair(words.fix, edits)],
    });
  },
};
