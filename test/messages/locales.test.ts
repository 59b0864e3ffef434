/** Every language says the same: the same texts, of the same figures, about the same places. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../server/core/analyse.ts';
import type { Analysis } from '../../server/core/analysis.ts';
import { hoverAt } from '../../server/core/features/hover.ts';
import { inlayHints } from '../../server/core/features/inlay-hints.ts';
import { messagesFor } from '../../server/core/messages/messages.ts';
import { baseDraft } from '../kit/base.ts';
import { readSuite } from '../kit/suite.ts';

const folder = join(import.meta.dirname, '../rules');
const drafts = readdirSync(folder)
  .filter((name) => name.endsWith('.md'))
  .flatMap((name) => readSuite(readFileSync(join(folder, name), 'utf8'), baseDraft))
  .filter(({ kind }) => kind === 'draft')
  .map(({ text, options }) => ({ text, options, chinese: analyse(text, options) }));

/** `cli.usage: text`, `rules.cell: function of 2`, for all texts in the order of their keys. */
function shapeOf(texts: unknown, path = ''): string[] {
  if (typeof texts === 'function') return [`${path}: function of ${texts.length}`];
  if (typeof texts !== 'object' || texts === null) return [`${path}: ${typeof texts}`];
  return Object.entries(texts)
    .sort(([a], [b]) => a.localeCompare(b))
    .flatMap(([key, value]) => shapeOf(value, `${path}.${key}`));
}

describe.each(['en', 'zh-TW'])('%s', (locale) => {
  it('has all texts, and no other', () => {
    expect(shapeOf(messagesFor(locale))).toEqual(shapeOf(messagesFor('zh-CN')));
  });

  it('says of the drafts of all rules what Chinese says: places, figures, repairs', () => {
    let seen = 0;
    for (const { text, options, chinese } of drafts) {
      const other = analyse(text, { ...options, locale });
      expect(other.findings.map(withoutWords)).toEqual(chinese.findings.map(withoutWords));
      for (const [index, finding] of chinese.findings.entries()) {
        const same = other.findings[index]!;
        expect(figuresIn(same.message), same.message).toEqual(expect.arrayContaining(figuresIn(finding.message)));
        for (const [at, repair] of finding.repairs.entries()) {
          const { title } = same.repairs[at]!;
          expect(figuresIn(title), title).toEqual(expect.arrayContaining(figuresIn(repair.title)));
        }
        seen += 1;
      }
    }
    expect(seen).toBeGreaterThan(100);
  });

  it('hovers over and hints at the same places', () => {
    const text = baseDraft('ogi-2021');
    const [chinese, other] = [analyse(text), analyse(text, { locale })];
    expect(hovers(other).map(({ span }) => span)).toEqual(hovers(chinese).map(({ span }) => span));
    const whole = { start: 0, end: text.length };
    const places = (analysis: Analysis) => inlayHints(analysis, whole).map(({ offset, edit }) => ({ offset, edit }));
    expect(places(other)).toEqual(places(chinese));
  });
});

describe('en', () => {
  it('has Chinese only where it quotes', () => {
    for (const { text, options } of drafts) {
      for (const { message } of analyse(text, { ...options, locale: 'en' }).findings) {
        expect(message, message).toMatch(/[a-z]{2}/);
        // A sentence of Chinese messages that slipped through has its marks.
        expect(message.replaceAll(/“[^”]*”|（[^）]*）/g, ''), message).not.toMatch(/[，。；：]/);
      }
    }
  });
});

describe('zh-TW', () => {
  it('quotes labels as the report has them', () => {
    const quotes = (message: string) => message.match(/“[^”]*”/g) ?? [];
    let seen = 0;
    for (const { text, options, chinese } of drafts) {
      const other = analyse(text, { ...options, locale: 'zh-TW' }).findings;
      for (const [index, { message }] of chinese.findings.entries()) {
        expect(quotes(other[index]!.message)).toEqual(quotes(message));
        if (other[index]!.message !== message) seen += 1;
      }
    }
    expect(seen).toBeGreaterThan(100);
  });

  it('writes its own words in Traditional characters', () => {
    const { rules, editor } = messagesFor('zh-TW');
    expect(rules['row-total-mismatch'].title).toBe('行總計不平');
    expect(rules['fee-statement-missing'].message).toBe('“其他需要报告的事项”沒有說明收取信息處理費的情況');
    expect(editor.fillTotals.table(2)).toBe('按分項填總計（本表 2 處）');
  });
});

function withoutWords({ message: _, related, repairs, ...finding }: Analysis['findings'][number]) {
  return {
    ...finding,
    related: related.map(({ span }) => span),
    repairs: repairs.map(({ edits, preferred, changes }) => ({ edits, preferred, changes })),
  };
}

/** Numbers, dates part by part. */
function figuresIn(text: string): string[] {
  return text.match(/\d+(?:\.\d+)?/g) ?? [];
}

function hovers(analysis: Analysis) {
  return [...analysis.text].flatMap((_, offset) => hoverAt(analysis, offset) ?? []);
}
