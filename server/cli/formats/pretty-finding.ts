/** One finding for people: what is wrong, the line with marks under it, related places, ways to mend it. */
import type { Severity } from '../../core/index.ts';
import { printable } from '../columns.ts';
import { drawFrame } from '../frame.ts';
import type { FileRecord, FindingRecord } from '../record.ts';
import type { Style } from '../style.ts';
import { marksOn } from './excerpt.ts';
import type { FormatOptions } from './format.ts';

/** Longer lists are cut: a column sum has two dozen parts, any of which could be the wrong one. */
const MOST_RELATED = 5;
const MOST_REPAIRS = 3;

const COLOURS = { error: 'red', warning: 'yellow', information: 'blue', hint: 'cyan' } as const satisfies Readonly<
  Record<Severity, keyof Style>
>;

/**
 * The finding as lines of text, a blank line behind it.
 * @param mostRepairs how many ways to mend it are listed
 */
export function prettyFinding(
  file: FileRecord,
  finding: FindingRecord,
  options: Pick<FormatOptions, 'messages' | 'style' | 'columns'>,
  mostRepairs = MOST_REPAIRS,
): string {
  const { style } = options;
  const { cli, marks } = options.messages;
  const paint = style[COLOURS[finding.severity]];
  const { start, end } = finding.range;
  const line = file.extra.excerpts[start.line]!;
  const gutter = ' '.repeat(String(start.line + 1).length);
  const bar = `${gutter} ${style.dim('│')}`;
  const frame = drawFrame(line, marksOn(line, finding), options.columns - gutter.length - 3);
  const note = (label: string, text: string) => `${gutter} ${style.dim('=')} ${style.bold(label)} ${text}`;
  const elsewhere = finding.related.filter(({ path, range: { start: place } }) => {
    const shown = place.line === start.line && place.character >= frame.start && place.character < frame.end;
    return path !== null || !shown;
  });
  const lines = [
    `${paint(style.bold(cli.severities[finding.severity]))}${style.dim(`[${finding.rule}]`)} ${printable(finding.message)}`,
    `${gutter} ${style.dim('╭─')} ${printable(file.path)}:${start.line + 1}:${start.character + 1}`,
    `${style.dim(`${start.line + 1} │`)} ${frame.source}`,
    `${bar} ${paint(frame.marks)}${end.line > start.line ? ` ${style.dim(cli.untilLine(end.line + 1))}` : ''}`,
  ];
  for (const { path, range, message } of elsewhere.slice(0, MOST_RELATED)) {
    const place = `${range.start.line + 1}:${range.start.character + 1}`;
    lines.push(note(cli.related, `${path === null ? '' : `${printable(path)}:`}${place} ${printable(message)}`));
  }
  if (elsewhere.length > MOST_RELATED) lines.push(`${gutter}   ${cli.moreRelated(elsewhere.length - MOST_RELATED)}`);
  const repairs = [...finding.repairs].sort((a, b) => Number(b.preferred) - Number(a.preferred));
  for (const repair of repairs.slice(0, mostRepairs)) {
    // A finding that has one clearly best repair gives its reasons in the message already.
    const unsaid = repair.reasons.filter((reason) => !finding.message.includes(reason));
    const reasons = unsaid.length === 0 ? '' : style.dim(marks.aside(unsaid.map(printable).join(marks.semicolon)));
    const mark = repair.preferred ? ` ${style.green(cli.preferred)}` : '';
    lines.push(note(cli.fix, `${printable(repair.title)}${mark}${reasons}`));
  }
  if (repairs.length > mostRepairs) lines.push(`${gutter}   ${cli.moreRepairs(repairs.length - mostRepairs)}`);
  return `${lines.join('\n')}\n\n`;
}
