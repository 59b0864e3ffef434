/** Formatting a draft changes how it looks, never what it says; twice is once; a range is a limit. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyse } from '../../server/core/analyse.ts';
import type { Analysis } from '../../server/core/analysis.ts';
import { formatEdits } from '../../server/core/features/format.ts';
import { formatDecimal } from '../../server/core/text/decimal.ts';
import type { Span } from '../../server/core/text/span.ts';
import { applyEdits } from '../kit/check-case.ts';
import { corpusFiles } from '../kit/corpus.ts';
import { draftOf, plans } from '../kit/drafts/draft.ts';
import type { Layout } from '../kit/drafts/layout.ts';
import { layouts } from '../kit/drafts/layouts.ts';
import { PATIENCE, runs } from '../kit/runs.ts';

/** What formatting mends, or what quotes marks and blanks as they are written. */
const TYPOGRAPHY = ['label-nonstandard', 'section-title-nonstandard', 'section-numbering', 'page-residue'];

/** Where the marks of a draft may have been typed in half their width. */
const narrow: Readonly<Record<string, string>> = { '，': ',', '；': ';', '：': ':', '（': '(', '）': ')' };

test.each(layouts.map((layout) => [layout.name, layout] as const))(
  '%s',
  (_, layout) => {
    const { markup } = layout;
    fc.assert(
      fc.property(plans(), fc.integer({ min: 2, max: 9 }), fc.nat(), fc.nat(), (plan, every, from, length) => {
        let count = 0;
        const text = draftOf(plan, layout).text.replaceAll(/[，；：（）]/g, (mark) =>
          ++count % every === 0 ? narrow[mark]! : mark,
        );
        const start = from % (text.length + 1);
        holds(text, markup, { start, end: Math.min(text.length, start + (length % (text.length + 1))) });
      }),
      { numRuns: runs(6, 500) },
    );
  },
  PATIENCE,
);

describe('corpus', () => {
  const files = corpusFiles();
  test.skipIf(files.length === 0)(
    'is formatted without a change in what is read',
    () => {
      for (const { text, markup } of files) holds(text, markup, { start: text.length >> 2, end: text.length >> 1 });
    },
    PATIENCE,
  );
});

function holds(text: string, markup: Layout['markup'], range: Span): void {
  const before = analyse(text, { markup });
  const edits = formatEdits(before, null, { markup });
  const formatted = applyEdits(text, edits);
  const after = analyse(formatted, { markup });
  expect(said(after)).toEqual(said(before));
  expect(findings(after)).toEqual(findings(before));
  // No word and no figure: only blanks, dashes of delimiter rows, and the width of marks.
  expect(letters(formatted)).toBe(letters(text));
  expect(formatEdits(after, null, { markup })).toEqual([]);
  const inRange = formatEdits(before, range, { markup });
  for (const { span } of inRange) {
    expect(span.start).toBeGreaterThanOrEqual(range.start);
    expect(span.end).toBeLessThanOrEqual(range.end);
  }
  expect(said(analyse(applyEdits(text, inRange), { markup }))).toEqual(said(before));
}

function said({ reports }: Analysis) {
  return reports.map(({ form, year, organisation, cells, tables, claims, sections }) => ({
    form: form.id,
    year,
    organisation,
    cells: [...cells.values()].map(({ id, value, text }) => [id, value && formatDecimal(value), text]),
    unread: tables.flatMap(({ unread }) => unread.flatMap(({ ids }) => ids)),
    claims: claims.map((claim) => [claim.kind, 'figure' in claim ? formatDecimal(claim.figure.value) : null]),
    sections: sections.map(({ form }) => form?.key),
  }));
}

function findings({ findings }: Analysis): string[] {
  return findings
    .filter(({ rule }) => !TYPOGRAPHY.includes(rule))
    .map(({ rule, severity, cells, stated, expected }) =>
      letters(JSON.stringify([rule, severity, cells, stated, expected], exactly)),
    )
    .sort();
}

const exactly = (_: string, value: unknown) => (typeof value === 'bigint' ? String(value) : value);

function letters(text: string): string {
  return text.normalize('NFKC').replaceAll(/[\s\-:：、，,.．､]/g, '');
}
