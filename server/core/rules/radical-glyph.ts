import { safeRepair } from '../report/finding.ts';
import { glyphsOf, isTraditional, placeOf } from '../report/glyphs.ts';
import { fold } from '../text/fold.ts';
import { onceByName } from '../text/once.ts';
import { characterOfRadical } from '../text/radicals.ts';
import type { Rule } from './rule.ts';

export const source = '《通用规范汉字表》；Unicode 康熙部首、部首补充区的字符不作汉字使用';

/** Glyphs that look like characters and are none: neither search nor screen readers know them. */
export const rule: Rule<'radical-glyph'> = {
  id: 'radical-glyph',
  severity: 'warning',
  fix: 'safe',
  check: (report, emit, { words }) => {
    const { radicals } = glyphsOf(report);
    if (radicals.length === 0) return;
    const traditional = isTraditional(report);
    const { text } = report.body.source.visible;
    const characterFor = onceByName((glyph) => {
      const character = characterOfRadical(glyph.charCodeAt(0))!;
      // ⾒ stands for 見, which a text in Simplified characters writes 见.
      return traditional ? character : fold(character).text;
    });
    const edits = radicals.map((at) => ({ span: placeOf(report, at, at + 1), newText: characterFor(text[at]!) }));
    const { span, newText } = edits[0]!;
    const glyph = text[radicals[0]!]!;
    emit({
      message: words.message(radicals.length, glyph, newText),
      span,
      stated: glyph,
      expected: newText,
      repairs: [safeRepair(words.fix(edits.length), edits)],
    });
  },
};
