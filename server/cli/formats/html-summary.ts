/** What a page sums up: how much was checked, body by body and rule by rule. */
import { type Messages, rulePage, type Severity } from '../../core/index.ts';
import type { CheckTotals } from '../check-totals.ts';
import { ruleTexts } from '../rule-texts.ts';
import { escapeMarkup } from './escape.ts';
import { type BodyYear, type Counts, rulesByCount, sumOf, type Tally } from './tally.ts';

/** In the order in which they are shown. */
export const SEVERITIES = ['error', 'warning', 'information', 'hint'] as const satisfies readonly Severity[];

/** For eyes that do not tell colours apart. */
const SIGNS: Readonly<Record<Severity, string>> = { error: '✗', warning: '!', information: 'i', hint: '·' };

/** What comes last in the file, and is shown first. */
export function summary(totals: CheckTotals, tally: Tally, messages: Messages): string {
  const { formats: texts, severities, suppressed } = messages.cli;
  const sizes = [
    [texts.files, totals.files],
    [texts.reports, totals.reports],
    [texts.cells, totals.cells],
  ] as const;
  const cards = [
    ...sizes.map(([name, count]) => `<li><b>${count}</b>${name}</li>`),
    ...SEVERITIES.map((severity) => {
      const count = tally.findings[severity];
      return `<li class="${severity}${count === 0 ? ' zero' : ''}"><b>${count}</b>${SIGNS[severity]} ${severities[severity]}</li>`;
    }),
  ];
  const verdict = sumOf(tally.findings) === 0 && totals.cells > 0 ? `<p class="nothing">${texts.nothing}</p>\n` : '';
  const ignored = totals.suppressed === 0 ? '' : `<p>${suppressed(totals.suppressed)}</p>\n`;
  return `<section id="summary">
<ul class="cards">${cards.join('')}</ul>
${verdict}${ignored}${bodyTable(tally, messages)}${ruleTable(tally, messages)}</section>
`;
}

function bodyTable({ bodies }: Tally, messages: Messages): string {
  const { formats: texts } = messages.cli;
  if (bodies.size === 0) return '';
  const years = [...new Set([...bodies.values()].flatMap((entries) => [...entries.keys()]))].sort(
    (a, b) => (a ?? 0) - (b ?? 0),
  );
  const rows = [...bodies].map(([body, entries]) => {
    const cells = years.map((year) => `<td>${bodyYear(entries.get(year), messages)}</td>`);
    return `<tr><th scope="row">${escapeMarkup(body ?? texts.noOrganisation)}</th>${cells.join('')}</tr>\n`;
  });
  const heads = years.map((year) => `<th scope="col">${year ?? texts.noYear}</th>`);
  return `<h2 class="part">${texts.byBody}</h2>
<div class="wide"><table class="bodies"><thead><tr><th scope="col">${texts.organisation}</th>${heads.join('')}</tr></thead>
<tbody>${rows.join('')}</tbody></table></div>
`;
}

/** What was found in a body's reports on a year, by severity; a tick where nothing was. */
function bodyYear(entry: BodyYear | undefined, { cli: { severities } }: Messages): string {
  if (entry === undefined) return '';
  const counts = SEVERITIES.filter((severity) => entry.findings[severity] > 0).map((severity) => {
    const count = entry.findings[severity];
    const named = `${severities[severity]} ${count}`;
    return `<span class="${severity}" role="img" aria-label="${named}" title="${named}">${SIGNS[severity]}${count}</span>`;
  });
  return `<a href="#file-${entry.file}">${counts.length === 0 ? '<span class="tick">✓</span>' : counts.join(' ')}</a>`;
}

function ruleTable(tally: Tally, messages: Messages): string {
  const { formats: texts } = messages.cli;
  const rules = rulesByCount(tally);
  if (rules.length === 0) return '';
  const most = sumOf(rules[0]![1]);
  const rows = rules.map(([id, counts]) => {
    const name = `<a href="${rulePage(id)}">${escapeMarkup(ruleTexts(id, messages).title)}</a>`;
    return `<tr><th scope="row">${name}</th><td class="bar">${bars(counts, most)}</td><td>${sumOf(counts)}</td></tr>\n`;
  });
  return `<h2 class="part">${texts.byRule}</h2>\n<table class="rules"><tbody>${rows.join('')}</tbody></table>\n`;
}

function bars(counts: Counts, most: number): string {
  return SEVERITIES.filter((severity) => counts[severity] > 0)
    .map(
      (severity) => `<span class="${severity}" style="width:${((counts[severity] / most) * 100).toFixed(1)}%"></span>`,
    )
    .join('');
}
