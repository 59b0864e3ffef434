/** SARIF 2.1.0, which code scanning and the viewers of editors read. One result a line, written as it comes. */
import { isAbsolute, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Messages, type Rule, rulePage, ruleSources, rules, type Severity } from '../../core/index.ts';
import type { Range } from '../document.ts';
import { fingerprintsOf } from '../fingerprint.ts';
import type { FileRecord, FindingRecord, RepairRecord } from '../record.ts';
import { ruleTexts } from '../rule-texts.ts';
import { version } from '../version.ts';
import { type Format, shownOf } from './format.ts';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

const LEVELS = { error: 'error', warning: 'warning', information: 'note', hint: 'note' } as const;

/** How GitHub names severities of problems that are no matter of security. */
const PROBLEMS = { error: 'error', warning: 'warning', information: 'recommendation', hint: 'recommendation' } as const;

export const sarif = {
  check(options) {
    const indexes = new Map(rules.map(({ id }, index) => [id, index]));
    let first = true;
    return {
      start: () => `{"$schema":"${SCHEMA}","version":"2.1.0","runs":[{${head(options.messages)},"results":[`,
      *file(file) {
        const shown = shownOf(file, options);
        const suppressed = options.quiet ? [] : file.extra.suppressed;
        const all = [...shown, ...suppressed.map(({ finding }) => finding)];
        const fingerprints = fingerprintsOf(file, all);
        for (const [index, finding] of all.entries()) {
          const silenced = suppressed[index - shown.length];
          const result = {
            ruleId: finding.rule,
            ruleIndex: indexes.get(finding.rule),
            ...resultOf(file, finding),
            // What GitHub tells old alerts from new ones by.
            partialFingerprints: { primaryLocationLineHash: fingerprints[index] },
            ...(options.hasBaseline ? { baselineState: silenced?.by === 'baseline' ? 'unchanged' : 'new' } : {}),
            suppressions: silenced === undefined ? [] : [suppressionOf(silenced)],
          };
          yield `${first ? '\n' : ',\n'}${JSON.stringify(result)}`;
          first = false;
        }
      },
      end: () => `${first ? '' : '\n'}]}]}\n`,
    };
  },
} satisfies Format;

/** The run's keys before its results. */
function head(messages: Messages): string {
  const driver = {
    name: 'gouji',
    fullName: messages.cli.formats.program(version),
    semanticVersion: version,
    informationUri: 'https://github.com/gouji/gouji',
    language: 'zh-CN',
    rules: rules.map((rule) => ruleData(rule, messages)),
  };
  return JSON.stringify({ tool: { driver }, columnKind: 'utf16CodeUnits' }).slice(1, -1);
}

function ruleData({ id, severity, tier }: Rule, messages: Messages): object {
  const { title, requires } = ruleTexts(id, messages);
  return {
    id,
    shortDescription: { text: title },
    fullDescription: { text: requires },
    help: { text: `${requires}${messages.cli.ruleSource}：${ruleSources[id]}` },
    helpUri: rulePage(id),
    defaultConfiguration: { level: LEVELS[severity], enabled: tier !== 'strict' },
    properties: { 'problem.severity': PROBLEMS[severity] },
  };
}

function resultOf(file: FileRecord, finding: FindingRecord): object {
  const { severity, message, range, related, repairs, cells, stated, expected } = finding;
  const { start, end } = range;
  // The context must hold the whole region, and only the first line is at hand.
  const snippet = { text: file.extra.excerpts[start.line] };
  const context = start.line === end.line ? { contextRegion: { startLine: start.line + 1, snippet } } : {};
  const mending = repairs.filter(({ edits, elsewhere }) => edits.length > 0 || elsewhere !== null);
  return {
    level: LEVELS[severity satisfies Severity],
    message: { text: message },
    locations: [{ physicalLocation: { ...placeOf(file.path, range), ...context } }],
    relatedLocations: related.map(({ message, path, range }, id) => ({
      id,
      message: { text: message },
      physicalLocation: placeOf(path ?? file.path, range),
    })),
    fixes: mending
      .toSorted((a, b) => Number(b.preferred) - Number(a.preferred))
      .map((repair) => fixOf(file.path, repair)),
    properties: { severity, cells, stated, expected },
  };
}

function fixOf(path: string, { title, reasons, edits, elsewhere }: RepairRecord): object {
  const files = [...(edits.length > 0 ? [{ path, edits }] : []), ...(elsewhere === null ? [] : [elsewhere])];
  return {
    description: { text: reasons.length === 0 ? title : `${title}（${reasons.join('；')}）` },
    artifactChanges: files.map(({ path, edits }) => ({
      artifactLocation: artifactOf(path),
      replacements: edits.map(({ range, newText }) => ({
        deletedRegion: regionOf(range),
        insertedContent: { text: newText },
      })),
    })),
  };
}

function suppressionOf({ reason, by }: FileRecord['extra']['suppressed'][number]): object {
  const justification = reason === '' ? {} : { justification: reason };
  return { kind: by === 'comment' ? 'inSource' : 'external', status: 'accepted', ...justification };
}

function placeOf(path: string, range: Range): object {
  return { artifactLocation: artifactOf(path), region: regionOf(range) };
}

/** Lines and columns from 1; the end is the first column after the region. */
function regionOf({ start, end }: Range): object {
  return {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}

/** What is below the working folder counts from the root of the sources. */
function artifactOf(path: string): object {
  if (isAbsolute(path)) return { uri: pathToFileURL(path).href };
  const parts = path
    .replaceAll(sep, '/')
    .replace(/^(?:\.\/)+/, '')
    .split('/');
  const uri = parts.map((part) => encodeURIComponent(part.replace(/\p{Surrogate}/gu, '\ufffd'))).join('/');
  return { uri, uriBaseId: '%SRCROOT%' };
}
