/**
 * One page that needs nothing else: for reading, for filing, for print. It carries no script, and says so to the
 * browser. Files are written as they come; what sums up comes last and is shown first.
 */
import { type Messages, rulePage } from '../../core/index.ts';
import type { FileRecord, FindingRecord, RelatedRecord } from '../record.ts';
import { ruleTexts } from '../rule-texts.ts';
import { version } from '../version.ts';
import { escapeMarkup } from './escape.ts';
import { excerptOf } from './excerpt.ts';
import { type Format, shownOf } from './format.ts';
import { htmlStyle } from './html-style.ts';
import { SEVERITIES, summary } from './html-summary.ts';
import { reportTitle } from './names.ts';
import { addTo, emptyTally } from './tally.ts';

/** Of a line that is a whole report, what stands around the finding: columns. */
const EXCERPT = 120;

/** Longer lists are folded away; on paper they are left out. */
const MOST_REPAIRS = 3;

export const html = {
  check({ messages, ...options }) {
    const tally = emptyTally();
    let number = 0;
    return {
      start: () => opening(messages),
      *file(file) {
        const shown = shownOf(file, options);
        addTo(tally, file, shown, number);
        yield fileSection(file, shown, number, messages);
        number++;
      },
      end: (totals) => `</main>\n${summary(totals, tally, messages)}</body>\n</html>\n`,
    };
  },
} satisfies Format;

function opening({ cli: { formats: texts, severities } }: Messages): string {
  const filters = SEVERITIES.map(
    (severity) =>
      `<label class="${severity}"><input type="checkbox" id="show-${severity}" checked> ${severities[severity]}</label>`,
  );
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="generator" content="gouji ${version}">
<title>${texts.title}</title>
<style>${htmlStyle}</style>
</head>
<body>
<header><h1>${texts.title}</h1><p>${texts.program(version)}</p></header>
<main>
<h2 class="part">${texts.byFile}</h2>
<fieldset class="filter"><legend>${texts.show}</legend>${filters.join('')}</fieldset>
`;
}

function fileSection(file: FileRecord, shown: readonly FindingRecord[], number: number, messages: Messages): string {
  const { formats: texts } = messages.cli;
  const reports = file.reports.map((report, index) => reportTitle(report, file.extra.cells[index]!, messages));
  const about = (reports.length > 0 ? reports : [texts.noReport])
    .map((report) => `<p>${escapeMarkup(report)}</p>`)
    .join('');
  const path = escapeMarkup(file.path);
  if (shown.length === 0) {
    const sign = reports.length > 0 ? 'clean' : 'none';
    return `<section class="file ${sign}" id="file-${number}"><h3>${path}</h3>${about}</section>\n`;
  }
  const findings = shown.map((finding) => findingArticle(file, finding, messages)).join('');
  return `<section class="file" id="file-${number}"><h3>${path}</h3>${about}\n${findings}</section>\n`;
}

function findingArticle(file: FileRecord, finding: FindingRecord, messages: Messages): string {
  const { cli } = messages;
  const { rule, severity, message, range } = finding;
  const pieces = excerptOf(file, finding, EXCERPT).map(({ text, mark }) => {
    const shown = escapeMarkup(text.replaceAll('\t', '    '));
    return mark === null ? shown : `<mark${mark === 'related' ? ' class="related"' : ''}>${shown}</mark>`;
  });
  return `<article class="${severity}">
<h4><span class="severity">${cli.severities[severity]}</span> ${escapeMarkup(message)}</h4>
<p class="place">${escapeMarkup(placeText(range.start, messages))} · <a href="${rulePage(rule)}">${escapeMarkup(ruleTexts(rule, messages).title)}</a></p>
<pre><span class="number">${range.start.line + 1}</span>${pieces.join('')}</pre>
${relatedList(finding, messages)}${repairList(finding, messages)}</article>
`;
}

/** Related places that the excerpt does not show already. */
function relatedList({ range, related }: FindingRecord, messages: Messages): string {
  const elsewhere = related.filter(({ path, range: { start } }) => path !== null || start.line !== range.start.line);
  if (elsewhere.length === 0) return '';
  const item = ({ path, range: { start }, message }: RelatedRecord) => {
    const place = placeText(start, messages);
    const text = path === null ? place : messages.cli.formats.elsewhere(path, place);
    return `<li>${escapeMarkup(`${text}：${message}`)}</li>`;
  };
  return `<ul class="related">${elsewhere.map(item).join('')}</ul>\n`;
}

function repairList({ message, repairs }: FindingRecord, { cli }: Messages): string {
  if (repairs.length === 0) return '';
  const items = repairs
    .toSorted((a, b) => Number(b.preferred) - Number(a.preferred))
    .map(({ title, preferred, reasons }) => {
      const unsaid = reasons.filter((reason) => !message.includes(reason));
      const why = unsaid.length === 0 ? '' : ` <small>${escapeMarkup(unsaid.join('；'))}</small>`;
      return `<li>${escapeMarkup(title)}${preferred ? ` <b>${cli.preferred}</b>` : ''}${why}</li>`;
    });
  const more = items.splice(MOST_REPAIRS);
  const rest =
    more.length === 0
      ? ''
      : `<details><summary>${cli.formats.moreRepairs(more.length)}</summary><ul>${more.join('')}</ul></details>`;
  return `<div class="repairs"><span>${cli.fix}</span><ul>${items.join('')}</ul>${rest}</div>\n`;
}

function placeText({ line, character }: { readonly line: number; readonly character: number }, { cli }: Messages) {
  return cli.formats.at(line + 1, character + 1);
}
