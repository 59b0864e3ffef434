import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import schema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' };
import Ajv from 'ajv-draft-04';
import formats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { BROKEN, brokenReport, cleanReport, folderWith, gouji, HOSTILE, type Run, replaced } from './gouji.ts';

interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}

interface Location {
  readonly message?: { readonly text: string };
  readonly physicalLocation: {
    readonly artifactLocation: { readonly uri: string; readonly uriBaseId?: string };
    readonly region: Region;
    readonly contextRegion?: { readonly startLine: number; readonly snippet: { readonly text: string } };
  };
}

interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly [Location];
  readonly relatedLocations: readonly Location[];
  readonly fixes: readonly {
    readonly description: { readonly text: string };
    readonly artifactChanges: readonly {
      readonly replacements: readonly {
        readonly deletedRegion: Region;
        readonly insertedContent: { readonly text: string };
      }[];
    }[];
  }[];
  readonly partialFingerprints: Readonly<Record<string, string>>;
  readonly baselineState?: string;
  readonly suppressions: readonly Readonly<Record<string, string>>[];
}

interface Log {
  readonly runs: readonly [
    {
      readonly columnKind: string;
      readonly tool: {
        readonly driver: { readonly rules: readonly { readonly id: string; readonly helpUri: string }[] };
      };
      readonly results: readonly Result[];
    },
  ];
}

const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
// biome-ignore lint/suspicious/noExplicitAny: the formats are typed for another draft of JSON Schema
formats.default(ajv as any);
const validate = ajv.compile(schema);

/** The log, which must be valid by the standard's own schema. */
function logOf({ stdout }: Run): Log {
  const log = JSON.parse(stdout);
  validate(log);
  expect(validate.errors ?? []).toEqual([]);
  return log as Log;
}

async function resultsOf(words: readonly string[], cwd: string): Promise<readonly Result[]> {
  return logOf(await gouji(['check', '--format', 'sarif', ...words], { cwd })).runs[0].results;
}

describe('SARIF', () => {
  it('is refused by its schema where it is wrong', () => {
    expect(validate({ version: '2.1.0', runs: [{ results: [] }] })).toBe(false);
    expect(validate({ version: '2.1.0', runs: [{ tool: { driver: { name: 'x' } }, columnKind: 'bytes' }] })).toBe(
      false,
    );
  });

  it('says what, where and how it can be mended', async () => {
    const cwd = await folderWith({ 'a.txt': brokenReport() });
    const run = await gouji(['check', '--format', 'sarif', 'a.txt'], { cwd });
    expect([run.code, run.stderr]).toEqual([1, '']);
    const [{ columnKind, tool, results }] = logOf(run).runs;
    expect(columnKind).toBe('utf16CodeUnits');
    const [result] = results as [Result];
    expect(results).toHaveLength(1);
    expect(result).toMatchObject({
      ruleId: 'review-total-mismatch',
      level: 'error',
      message: { text: expect.stringMatching(/^行政复议：维持1/) },
      suppressions: [],
    });
    const rule = tool.driver.rules[result.ruleIndex]!;
    expect(rule).toMatchObject({ id: result.ruleId, shortDescription: { text: '复议诉讼总计不平' } });
    expect(rule.helpUri).toMatch(/^https:.*\/docs\/rules\/review-total-mismatch\.md$/);
    const [{ physicalLocation }] = result.locations;
    expect(physicalLocation.artifactLocation).toEqual({ uri: 'a.txt', uriBaseId: '%SRCROOT%' });
    expect(physicalLocation.region).toEqual({
      startLine: BROKEN.line + 1,
      startColumn: BROKEN.character + 1,
      endLine: BROKEN.line + 1,
      endColumn: BROKEN.character + 2,
    });
    expect(physicalLocation.contextRegion?.snippet.text).toBe(brokenReport().split('\n')[BROKEN.line]);
  });

  it('carries fixes that make the text what it should be', async () => {
    const cwd = await folderWith({ 'a.txt': brokenReport() });
    const [result] = (await resultsOf(['a.txt'], cwd)) as [Result];
    expect(result.fixes.map((fix) => applied(brokenReport(), fix))).toContain(cleanReport());
  });

  it('is whole without a finding, for a bad configuration, for standard input and for strange names', async () => {
    const cwd = await folderWith({
      'clean.txt': cleanReport(),
      [HOSTILE.path]: HOSTILE.text,
      '区/年报 2023.txt': brokenReport(),
      'bad/.gouji.json': '{ "rules": 1 }',
      'bad/a.txt': cleanReport(),
    });
    expect(await resultsOf(['clean.txt'], cwd)).toEqual([]);
    const uris = (results: readonly Result[]) =>
      results.map(({ locations: [{ physicalLocation }] }) => physicalLocation.artifactLocation.uri);
    expect(uris(await resultsOf(['./区'], cwd))).toEqual(['%E5%8C%BA/%E5%B9%B4%E6%8A%A5%202023.txt']);
    const strange = uris(await resultsOf([HOSTILE.path], cwd));
    expect(new Set(strange.map(decodeURIComponent))).toEqual(new Set([HOSTILE.path]));
    expect(uris(await resultsOf(['bad'], cwd))).toEqual(['bad/.gouji.json']);
    expect(uris(await resultsOf([`${cwd}/区/年报 2023.txt`], cwd))).toEqual([
      pathToFileURL(`${cwd}/区/年报 2023.txt`).href,
    ]);
    const read = await gouji(['check', '--format', 'sarif', '-'], { cwd, input: brokenReport() });
    expect(uris(logOf(read).runs[0].results)).toEqual(['-']);
  });

  it('knows a finding again when the lines above it change, or its figure does', async () => {
    const cwd = await folderWith({
      'a.txt': brokenReport(),
      'b.txt': `\n\n${brokenReport()}`,
      'c.txt': replaced(brokenReport(), '\n1 | 0 | 0 | 0 | 3 | 0', '\n1 | 0 | 0 | 0 | 4 | 0'),
      'd.txt': replaced(cleanReport(), '\n1 | 0 | 0 | 0 | 1 | 0', '\n2 | 0 | 0 | 0 | 1 | 0'),
      'e.txt': brokenReport().replaceAll('教育局', '财政局'),
    });
    const known = (await resultsOf(['.', '--rule', 'duplicate-report=off'], cwd)).map(
      ({ partialFingerprints }) => partialFingerprints,
    );
    expect(known).toHaveLength(5);
    const [a, b, c, d, e] = known;
    expect([b, c, d]).toEqual([a, a, a]);
    expect(e).not.toEqual(a);
  });

  it('tells equal findings of a file apart', async () => {
    const cwd = await folderWith({ 'a.txt': `${brokenReport()}\n${brokenReport()}` });
    const known = (await resultsOf(['a.txt'], cwd)).filter(({ ruleId }) => ruleId === 'review-total-mismatch');
    expect(known).toHaveLength(2);
    expect(new Set(known.map(({ partialFingerprints }) => JSON.stringify(partialFingerprints))).size).toBe(2);
  });

  it('has silenced findings as suppressed, with the reason and who said it', async () => {
    const comment = '\n<!-- 勾稽-忽略 review-total-mismatch: 原件如此 -->';
    const entry = { file: 'b.txt', rule: 'review-total-mismatch', cell: null, reason: '已函告' };
    const cwd = await folderWith({
      'a.txt': brokenReport().replace('\n1 | 0 | 0 | 0 | 3', `${comment}$&`),
      'b.txt': brokenReport(),
      '.gouji.json': JSON.stringify({ ignores: [entry] }),
    });
    const run = await gouji(['check', '--format', 'sarif', 'a.txt', 'b.txt'], { cwd });
    expect([run.code, run.stderr]).toEqual([0, '']);
    expect(logOf(run).runs[0].results.map(({ suppressions }) => suppressions)).toEqual([
      [{ kind: 'inSource', status: 'accepted', justification: '原件如此' }],
      [{ kind: 'external', status: 'accepted', justification: '已函告' }],
    ]);
    expect(await resultsOf(['--quiet', 'a.txt', 'b.txt'], cwd)).toEqual([]);
  });

  it('tells known findings from new ones where there is a baseline, and says nothing of it where there is none', async () => {
    const cwd = await folderWith({ 'a.txt': brokenReport(), 'b.txt': cleanReport().replaceAll('教育局', '财政局') });
    await gouji(['check', '.', '--baseline', 'known.json', '--update-baseline'], { cwd });
    await writeFile(join(cwd, 'b.txt'), brokenReport().replaceAll('教育局', '财政局'));
    const results = await resultsOf(['.', '--baseline', 'known.json'], cwd);
    expect(results.map(({ baselineState, suppressions }) => [baselineState, suppressions.length])).toEqual([
      ['unchanged', 1],
      ['new', 0],
    ]);
    expect((await resultsOf(['.'], cwd)).map(({ baselineState }) => baselineState)).toEqual([undefined, undefined]);
  });
});

/** The text with a fix's replacements made, from the last to the first. */
function applied(text: string, { artifactChanges }: Result['fixes'][number]): string {
  const lines = text.split('\n');
  const edits = artifactChanges.flatMap(({ replacements }) => replacements);
  for (const { deletedRegion: region, insertedContent } of edits.toReversed()) {
    expect(region.endLine).toBe(region.startLine);
    const line = lines[region.startLine - 1]!;
    lines[region.startLine - 1] =
      line.slice(0, region.startColumn - 1) + insertedContent.text + line.slice(region.endColumn - 1);
  }
  return lines.join('\n');
}
