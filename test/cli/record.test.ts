/** What formats are given is plain data, so that it may come from another thread, a cache or an earlier run. */
import { describe, expect, it } from 'vitest';
import { documentOf } from '../../server/cli/document.ts';
import { factsOf } from '../../server/cli/facts-record.ts';
import type { Format, Sheet } from '../../server/cli/formats/format.ts';
import { FORMATS } from '../../server/cli/formats/formats.ts';
import { type FileRecord, recordOf } from '../../server/cli/record.ts';
import { styleFor } from '../../server/cli/style.ts';
import { analyse, messagesFor } from '../../server/core/index.ts';
import { brokenReport, cleanReport } from './gouji.ts';

const messages = messagesFor(undefined);
const options = { messages, style: styleFor(false), columns: 100, quiet: false, failOn: 'error' } as const;

function documentWith(text: string) {
  return documentOf('a.txt', 'utf-8', analyse(text));
}

function written<File>(sheet: Sheet<File, never>, file: File): string {
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

  it('keeps silenced findings with their reason', () => {
    const { findings, extra } = recordOf(documentWith(silenced));
    expect(findings).toEqual([]);
    expect(extra.suppressed).toMatchObject([{ finding: { rule: 'review-total-mismatch' }, reason: '原件如此' }]);
  });
});

/** The broken report's finding, with a related place in last year's file at the very place of the finding. */
function acrossFiles(): FileRecord {
  const record = recordOf(documentWith(brokenReport()));
  const [finding] = record.findings;
  const related = [{ message: '上年结转', path: '2022/a.txt', report: 0, range: finding!.range }];
  return { ...record, findings: [{ ...finding!, related }] };
}

describe('a related place in another file', () => {
  it('is named by its file in the terminal, and not marked in this one', () => {
    const shown = written(FORMATS.pretty.check(options), acrossFiles());
    expect(shown).toContain('= 相关 2022/a.txt:59:17 上年结转\n');
    expect(shown).toMatch(/^ {3}│ +\^$/m);
  });
});
