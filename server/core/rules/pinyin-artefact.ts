import { safeRepair } from '../report/finding.ts';
import { glyphsOf, placeOf } from '../report/glyphs.ts';
import { textOf } from '../text/span.ts';
import type { Rule } from './rule.ts';

/** So many syllables are no accident, with or without tone marks. */
const MANY = 3;

export const source = '校核惯例：拼音是网页注音或简繁转换的残留，不属于正文';

/** Pinyin in brackets behind characters, as converters of script and annotating web pages leave it. */
export const rule: Rule<'pinyin-artefact'> = {
  id: 'pinyin-artefact',
  severity: 'warning',
  fix: 'safe',
  check: (report, emit, { text, words }) => {
    const { pinyin } = glyphsOf(report);
    const spans = pinyin.map(({ start, end }) => placeOf(report, start, end));
    // 郪（qī）江镇: authors write full-width brackets, converters do not.
    const isLeft = pinyin.some(({ toned }, index) => toned && text[spans[index]!.start] !== '（');
    if (!isLeft && pinyin.length < MANY) return;
    const plain = spans.filter(({ start, end }) => !/[<>]/.test(text.slice(start, end)));
    const first = spans[0]!;
    emit({
      message: words.message(spans.length, text.slice(first.start - 1, first.end)),
      span: first,
      stated: textOf(text, first),
      expected: '',
      repairs:
        plain.length === 0
          ? []
          : [
              safeRepair(
                words.fix(plain.length),
                plain.map((span) => ({ span, newText: '' })),
              ),
            ],
    });
  },
};
