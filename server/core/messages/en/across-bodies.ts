/** Rules on reports of several bodies, or several reports of one. Figures arrive formatted. */
import { capitalised, counted } from './words.ts';

interface PartFigure {
  readonly name: string;
  readonly value: string;
}

interface Aggregate {
  readonly cell: string;
  readonly value: string;
  readonly isBlank: boolean;
  /** How many reports are summed up. */
  readonly count: number;
  /** The greatest parts that are not 0. */
  readonly parts: readonly PartFigure[];
  /** How many more are not 0. */
  readonly more: number;
  readonly sum: string;
  readonly difference: string;
}

const listed = (names: readonly string[], more: number) =>
  `${names.join(', ')}${more > 0 ? ` and others, ${names.length + more} in all` : ''}`;

export const acrossBodies = {
  'duplicate-report': {
    title: 'Different reports of one body and year',
    message: (year: number, others: number, compared: number, cells: number) => {
      const some = compared < others ? ` in the ${compared} looked at` : '';
      return `There ${others === 1 ? 'is 1 other report' : `are ${others} other reports`} of this body for ${year}, with ${counted(cells, 'different figure')}${some}; which one counts cannot be told, and neither the next year’s report nor the summary above is compared with them`;
    },
    related: (cells: number) => `another report, ${counted(cells, 'different figure')}`,
  },
  'aggregate-mismatch': {
    title: 'Summary differs from the sum of the reports below',
    message: ({ cell, value, isBlank, count, parts, more, sum, difference }: Aggregate) => {
      const own = `${capitalised(cell)} is ${isBlank ? `blank, taken as ${value}` : value}`;
      const shown = parts.map((part) => `${part.name} ${part.value}`).join(', ');
      const list =
        parts.length === 0 ? ' (all 0)' : ` (${shown}${more > 0 ? ` and others, ${parts.length + more} in all` : ''})`;
      return `${own}, but the ${counted(count, 'report')} below add up to ${sum}${list}, off by ${difference}`;
    },
    omitted: (name: string, value: string) => `; just the ${value} of ${name}, probably left out`,
    repeated: (name: string, value: string) => `; just the ${value} of ${name}, probably counted twice`,
    related: (name: string, value: string) => `${name}: ${value}`,
    fix: (place: string, from: string | null, to: string) =>
      from === null
        ? `By the reports below, fill in “${place}” with ${to}`
        : `By the reports below, change “${place}” from ${from} to ${to}`,
    mends: 'the equations of this report that it concerns will balance',
  },
  'aggregate-incomplete': {
    title: 'Reports below are incomplete, the summary was not checked',
    missing: (year: number, names: readonly string[], more: number) =>
      `no report for ${year} of ${listed(names, more)}`,
    none: (year: number) => `No report below was found for ${year}, the summary was not checked`,
    rivals: (names: readonly string[], more: number) =>
      `several reports with different figures of ${listed(names, more)}`,
    message: (problems: readonly string[]) =>
      `The reports below are incomplete, the summary was not checked: ${problems.join('; ')}`,
    open: (cells: number, names: readonly string[], more: number) =>
      `${counted(cells, 'figure')} of the summary not checked: blank, not read or not there in the report of ${listed(names, more)}`,
    related: (name: string) => `report of ${name}`,
  },
};
