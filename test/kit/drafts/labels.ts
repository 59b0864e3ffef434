/** How labels are written. */
import type { Random } from '../random.ts';
import type { Style } from './style.ts';

/** A label as the draft has it, given the official one and the other names of the same row. */
export type LabelWriter = (official: string, aliases?: readonly string[]) => string;

/** Shorter labels are left whole: what is left of them could be another one's. */
const LONG = 8;

export function labelWriter(style: Style, next: Random): LabelWriter {
  const mark = next.pick(['、', '．', '. ']);
  return (official, aliases = []) => {
    let label = style.aliases && aliases.length > 0 && next.chance(0.5) ? next.pick(aliases) : official;
    if (style.damagedLabels && label.length >= LONG && next.chance(0.15)) label = damaged(label, next);
    if (style.ordinals) label = label.replace(/^((?:其中：)?\d)[.、]/, `$1${mark}`);
    if (style.spacedLabels && next.chance(0.3)) label = spaced(label, next);
    return label;
  };
}

function damaged(label: string, next: Random): string {
  // The ordinal stays: rows of other groups differ by little else.
  const from = label.search(/[\u4e00-\u9fff](?![、）])/);
  const at = from + 1 + next.below(label.length - from - 1);
  switch (next.below(3)) {
    case 0:
      return label.slice(0, at) + label.slice(at + 1);
    case 1:
      return label.slice(0, at) + label.slice(at - 1);
    default:
      return label.slice(0, Math.max(from + 6, label.length - 1 - next.below(4)));
  }
}

function spaced(label: string, next: Random): string {
  const at = 1 + next.below(label.length - 1);
  return /\d/.test(label[at - 1]! + label[at]!) ? label : `${label.slice(0, at)} ${label.slice(at)}`;
}
