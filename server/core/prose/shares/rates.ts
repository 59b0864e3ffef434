/** Rates of what was done among what there was: 检查发现问题120条，整改118条，整改率98.3%. */

import type { CellSum } from '../../report/claim.ts';
import type { BareReport } from '../../report/report.ts';
import { inHandCells } from '../cells/cells.ts';
import type { Count } from '../cells/count.ts';
import { known } from '../cells/known-cells.ts';
import { type FigureToken, figuresBefore } from '../words/token.ts';
import { type Base, cellBase, figureBase, percentageOf, type Share } from './portions.ts';
import type { Shared } from './share-bases.ts';

/** What stands between the figure of what was done and the percentage: nothing but the word of the deed with 率. */
const RATE = /^[,、;(]?(整改|办结|办复|答复|回复|采纳|完成|解决|落实)率(?:为|达|达到|是)?$/;

/**
 * Only where the whole and the part stand just before the rate, and none of them is the tables' own: those may be of
 * what was carried in, too.
 */
export function ratesIn({ sentence: { tokens }, text, counts }: Shared): Share[] {
  return tokens.flatMap((token, index): Share[] => {
    const figure = percentageOf(token);
    if (figure === null) return [];
    const [whole, part] = figuresBefore(tokens, index) ?? [];
    if (whole === undefined || part === undefined || !isPair(whole, part)) return [];
    const [, deed] = RATE.exec(text.slice(part.end, token.start)) ?? [];
    const between = text.slice(whole.end, part.start);
    // 整改问题53项中的51项
    const isOfThem =
      deed !== undefined && /^中的?$/.test(between) && text.slice(whole.start - 8, whole.start).includes(deed);
    // 整改118条: the deed itself stands before its figure, and a comma before that.
    if (
      deed === undefined ||
      (!between.endsWith(deed) && !isOfThem) ||
      !/^(?:问题)?[,、][^;()]*$|^(?:问题)?[已均共]?[^,;()\d]{0,8}$/.test(between)
    )
      return [];
    // 收到依申请公开信件25件，回复23件，回复率85%: of those carried in, too.
    if (/公开/.test(text.slice(whole.start - 12, whole.start))) return [];
    if (counts.some(({ figure }) => figure === whole.figure || figure === part.figure)) return [];
    const portion = { part: figureBase(part.figure), whole: figureBase(whole.figure) };
    return [{ figure, start: part.start, portions: [portion] }];
  });
}

/**
 * 办结率95%: what was closed, of all in hand or of what was received, as the sentences say or the tables do. 办结率100% is
 * a statement.
 */
export function handledRatesIn({ sentence: { tokens, start }, text, wholes, report }: Shared): Share[] {
  const { applications, spoken } = wholes;
  return tokens.flatMap((token, index): Share[] => {
    const figure = percentageOf(token);
    if (figure === null || !spoken.has(index) || figure.value.units >= 100n * 10n ** BigInt(figure.value.scale))
      return [];
    const found = HANDLED_RATE.exec(text.slice(Math.max(start, token.start - LONGEST), token.start));
    if (found === null) return [];
    const parts = basesOf(applications, (key) => key === 'handle', ['applications/handled-total/total'], report);
    const wholes = [
      ...basesOf(applications, (key) => key !== 'handle', ['applications/received/total'], report),
      ...inHandCells(report).map(cellBase),
    ];
    const portions = parts.flatMap((part) => wholes.map((whole) => ({ part, whole })));
    return portions.length === 0 ? [] : [{ figure, start: token.start - found[0].length, portions }];
  });
}

/** Not 按时办结率. */
const HANDLED_RATE = /(?<![时期限法内]|规范|一次性?)(?:办结|答复)(?:率|比例|比率)(?:为|达|达到|是)?$/;
const LONGEST = 16;

function basesOf(
  applications: readonly Count[],
  is: (key: string) => boolean,
  cells: CellSum,
  report: BareReport,
): Base[] {
  const stated = applications.filter(({ meaning, figure }) => is(meaning.key) && figure.precision === 'exact');
  return [...stated.map(({ figure }) => figureBase(figure)), ...known([cells], report).map(cellBase)];
}

function isPair(whole: FigureToken, part: FigureToken): boolean {
  return (
    whole.figure.counter !== '%' &&
    whole.figure.counter === part.figure.counter &&
    whole.figure.precision === 'exact' &&
    part.figure.precision === 'exact'
  );
}
