/** What formats are given is plain data, so that it may come from another thread, a cache or an earlier run. */
import { describe, expect, it } from 'vitest';
import { NOTHING_CHECKED } from '../../server/cli/check-totals.ts';
import { documentOf } from '../../server/cli/document.ts';
import { factsOf } from '../../server/cli/facts-record.ts';
import type { Format, Sheet } from '../../server/cli/formats/format.ts';
import { FORMATS } from '../../server/cli/formats/formats.ts';
import type { FileRecord } from '../../server/cli/record.ts';
import { recordOf } from '../../server/cli/record-of.ts';
import { styleFor } from '../../server/cli/style.ts';
import { analyse, messagesFor } from '../../server/core/index.ts';
import { brokenReport, cleanReport } from './gouji.ts';

const messages = messagesFor(undefined);
const options = {
  messages,
  style: styleFor(false),
  columns: 100,
  quiet: false,
  failOn: 'error',
  hasBaseline: false,
} as const;

function documentWith(text: string) {
  return documentOf('a.txt', 'utf-8', analyse(text));
}

function written<File, Totals>(sheet: Sheet<File, Totals>, file: File): string {
  return [...sheet.file(file)].join('');
}

const copied = <T>(data: T): T => JSON.parse(JSON.stringify(data)) as T;

const silenced = brokenReport().replace(
  '\n1 | 0 | 0 | 0 | 3 | 0',
  '\n<!-- 勾稽-忽略 review-total-mismatch: 原件如此 -->$&',
);

describe('the record of a checked file', () => {
  it.each([
    ['in order', cleanReport()],
    ['with a finding', brokenReport()],
    ['with a silenced finding', silenced],
    ['without a report', '今天开会。\n'],
  ])('survives JSON: %s', (_, text) => {
    const record = recordOf(documentWith(text));
    expect(copied(record)).toEqual(record);
    const facts = factsOf(documentWith(text), messages);
    expect(copied(facts)).toEqual(facts);
  });

  it.each(Object.entries<Format>(FORMATS))('says the same through JSON: %s', (_, format) => {
    const record = recordOf(documentWith(brokenReport()));
    expect(record.findings).toHaveLength(1);
    expect(written(format.check(options), copied(record))).toBe(written(format.check(options), record));
  });

  it.each(Object.entries<Format>(FORMATS))('is not kept by a format once it is written: %s', (_, format) => {
    const record = recordOf(documentWith(brokenReport()));
    const endAfter = (files: number): number => {
      const sheet = format.check(options);
      sheet.start();
      for (let file = 0; file < files; file++) written(sheet, record);
      return sheet.end(NOTHING_CHECKED).length;
    };
    // Counts grow by a digit now and then; anything kept of a thousand files would be longer.
    expect(endAfter(1000) - endAfter(1)).toBeLessThan(50);
  });

  it('keeps silenced findings with their reason', () => {
    const { findings, extra } = recordOf(documentWith(silenced));
    expect(findings).toEqual([]);
    expect(extra.suppressed).toMatchObject([
      { finding: { rule: 'review-total-mismatch' }, reason: '原件如此', by: 'comment' },
    ]);
  });
});

/** The broken report's finding, with a related place and a change in last year's file at the very place of the finding. */
function acrossFiles(): FileRecord {
  const record = recordOf(documentWith(brokenReport()));
  const [finding] = record.findings;
  const { range } = finding!;
  const related = [{ message: '上年结转', path: '2022/a.txt', report: 0, range }];
  const elsewhere = { path: '2022/a.txt', edits: [{ range, newText: '9' }] };
  const repairs = [{ title: '改上年', preferred: true, reasons: [], changes: [], edits: [], elsewhere }];
  return { ...record, findings: [{ ...finding!, related, repairs }] };
}

describe('a related place in another file', () => {
  const shownBy = (format: Format) => written(format.check(options), acrossFiles());

  it('is named by its file in the terminal, and not marked in this one', () => {
    expect(shownBy(FORMATS.pretty)).toContain('= 相关 2022/a.txt:59:17 上年结转\n');
    expect(shownBy(FORMATS.pretty)).toMatch(/^ {3}│ +\^$/m);
  });

  it('is named by its file in pages', () => {
    expect(shownBy(FORMATS.html)).toContain('2022/a.txt 第 59 行第 17 列：上年结转');
    expect(shownBy(FORMATS.html).match(/<mark/g)).toHaveLength(1);
  });

  it('is a location of its own in SARIF, as are changes there', () => {
    const result = JSON.parse(shownBy(FORMATS.sarif));
    const artifactLocation = { uri: '2022/a.txt', uriBaseId: '%SRCROOT%' };
    expect(result.relatedLocations).toMatchObject([{ physicalLocation: { artifactLocation } }]);
    const [{ artifactChanges }] = result.fixes;
    expect(artifactChanges).toMatchObject([{ artifactLocation, replacements: [{ insertedContent: { text: '9' } }] }]);
  });
});
