/**
 * How much of a text stands in another, without keeping either: from hashes of all stretches of a few letters. Of long
 * texts only the smallest hashes are kept, which are a fair sample of all of them.
 */

/** Letters of a stretch: longer than most words, shorter than most clauses. */
export const STRETCH = 5;
/** Hashes kept; a text of fewer stretches is compared exactly. */
const KEPT = 400;
/** Texts of fewer letters say too little: any two of them may be alike. */
const SHORTEST = 80;
/** Shorter clauses are headings and stock phrases, which may well stand in every year's report. */
const CLAUSE = 8;

const DIGITS = 6;
const BASE = 36;
/** All hashes fit into the digits. */
const SPACE = BASE ** DIGITS;

/** A fingerprint: the number of its stretches, then hashes in ascending order, each of as many digits. */
export type Fingerprint = string;

/** @param text folded; null where it is too short to be compared */
export function fingerprintOf(text: string): Fingerprint | null {
  const letters = lettersOf(text);
  if (letters.length < SHORTEST) return null;
  const hashes = new Set<number>();
  for (let at = 0; at + STRETCH <= letters.length; at++) hashes.add(hash(letters, at));
  const kept = [...hashes].sort((a, b) => a - b).slice(0, KEPT);
  return `${hashes.size}:${kept.map((each) => each.toString(BASE).padStart(DIGITS, '0')).join('')}`;
}

/** The share of a text's stretches that the other has too, 0 to 1. */
export function containment(text: Fingerprint, other: Fingerprint): number {
  const [a, b] = [parse(text), parse(other)];
  // Of all hashes up to the last one that both samples reach, both are known in full.
  const reach = Math.min(reachOf(a), reachOf(b));
  const own = a.hashes.filter((each) => each <= reach);
  const others = new Set(b.hashes);
  return own.length === 0 ? 0 : own.filter((each) => others.has(each)).length / own.length;
}

interface Parsed {
  readonly size: number;
  readonly hashes: readonly number[];
}

function parse(fingerprint: Fingerprint): Parsed {
  const colon = fingerprint.indexOf(':');
  const hashes: number[] = [];
  for (let at = colon + 1; at < fingerprint.length; at += DIGITS) {
    hashes.push(Number.parseInt(fingerprint.slice(at, at + DIGITS), BASE));
  }
  return { size: Number(fingerprint.slice(0, colon)), hashes };
}

function reachOf({ size, hashes }: Parsed): number {
  return size > hashes.length ? hashes.at(-1)! : Number.POSITIVE_INFINITY;
}

/** Letters alone: a new year and new figures make no new text. */
function lettersOf(text: string): string {
  return text
    .replaceAll(/[〇零一二三四五六七八九十百千万两]+(?=[年月日件条次个项人%])/g, '')
    .split(/[。；;！!？?\n]/)
    .map((clause) => clause.replaceAll(/\P{L}/gu, ''))
    .filter((clause) => clause.length >= CLAUSE)
    .join('');
}

/** FNV-1a over UTF-16 units. */
function hash(text: string, start: number): number {
  let value = 0x811c9dc5;
  for (let at = start; at < start + STRETCH; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  value ^= value >>> 15;
  return (Math.imul(value, 0x2c1b3c6d) >>> 0) % SPACE;
}
