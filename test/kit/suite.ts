/**
 * Rule suites: Markdown whose prose says what is required and whose fences hold drafts.
 *
 *     ### Name of the case
 *     ```draft base=ogi-2021 markup=markdown
 *     （一）予以公开 | 2 | 1 | 0 | 0 | 0 | 0 | ⟦4⟧{row-total-mismatch} |
 *     ```
 *     ```message            the messages, a line each, in the order of the findings
 *     ```beside base=ogi-2021 year=2022      another report of the folder, written as drafts are; `file=` names it
 *     ```folder                              what a `.gouji.json` says of the folder: `bodies`, `hierarchy`
 *     ```fixed 空格填 0      the text after the repair whose title contains the words; without words the preferred one
 *
 * A fence `config` in a draft's stead holds a `.gouji.json`. A draft with `base=` changes a complete one (see
 * patch.ts), and so does its `fixed` block.
 */
import type { Options } from '../../server/core/analysis.ts';
import type { Markup } from '../../server/core/source/markup.ts';
import { type MarkedText, readMarkers } from './markers.ts';
import { patch } from './patch.ts';

export interface Fixed extends MarkedText {
  /** Part of the repair's title; empty for the preferred repair. */
  readonly title: string;
}

/** Another report of the folder. */
export interface Beside {
  readonly file: string;
  readonly text: string;
  readonly options: Options;
}

export interface Case extends MarkedText {
  readonly kind: 'draft' | 'config';
  readonly name: string;
  /** 1-based line of the fence in the suite. */
  readonly line: number;
  readonly options: Options;
  /** Rules to which the case is confined; null for all. */
  readonly only: readonly string[] | null;
  readonly messages: readonly string[] | null;
  readonly fixed: readonly Fixed[];
  readonly beside: readonly Beside[];
  /** What is said of the folder, as JSON. */
  readonly folder: string;
}

/** Reads the name of a base draft to its text. */
export type Bases = (name: string) => string;

interface Fence {
  readonly kind: string;
  readonly info: string;
  readonly text: string;
  readonly line: number;
  readonly heading: string;
}

/** @throws Error when a fence is of no known kind, or follows no draft */
export function readSuite(source: string, bases: Bases): Case[] {
  const cases: { -readonly [Key in keyof Case]: Case[Key] }[] = [];
  let write = (text: string) => text;
  for (const fence of fencesIn(source)) {
    // Above all headings it is part of the prose.
    if (fence.kind === 'json' && fence.heading === '') continue;
    const current = cases.at(-1);
    if (fence.kind === 'draft' || fence.kind === 'config') {
      const { base, only, ...options } = attributesOf(fence.info);
      write = (text) => (base === undefined ? text : patch(bases(base), text));
      cases.push({
        kind: fence.kind,
        name: fence.heading,
        line: fence.line,
        options: optionsOf(options),
        only: only?.split(',') ?? null,
        messages: null,
        fixed: [],
        beside: [],
        folder: '{}',
        ...readMarkers(write(fence.text)),
      });
    } else if (current === undefined) throw new Error(`Line ${fence.line}: no draft before \`${fence.kind}\`.`);
    else if (fence.kind === 'beside')
      current.beside = [...current.beside, besideOf(fence, bases, current.beside.length)];
    else if (fence.kind === 'folder') current.folder = fence.text;
    else if (fence.kind === 'message') current.messages = fence.text.trimEnd().split('\n');
    else if (fence.kind === 'fixed') {
      current.fixed = [...current.fixed, { title: fence.info.trim(), ...readMarkers(write(fence.text)) }];
    } else
      throw new Error(
        `Line ${fence.line}: a fence \`${fence.kind}\` is none of draft, config, beside, folder, message, fixed.`,
      );
  }
  return cases;
}

function besideOf({ info, text }: Fence, bases: Bases, index: number): Beside {
  const { base, year, file, ...options } = attributesOf(info);
  const draft = base === undefined ? '' : bases(base);
  return {
    file: file ?? `beside-${index + 1}.txt`,
    text: base === undefined ? text : patch(year === undefined ? draft : inYear(draft, Number(year)), text),
    options: optionsOf(options),
  };
}

/** The draft with all its years moved, so that its title names the year. */
function inYear(draft: string, year: number): string {
  const own = Number(/(20\d\d)年/.exec(draft)?.[1]);
  return draft.replaceAll(/20\d\d(?=年)/g, (written) => String(Number(written) + year - own));
}

/** The first draft of a file of its own, markers and all. */
export function readBase(source: string): string {
  const [draft] = fencesIn(source);
  if (draft === undefined) throw new Error('A base holds one draft.');
  return draft.text;
}

function fencesIn(source: string): Fence[] {
  const fences: Fence[] = [];
  let heading = '';
  let open: { mark: string; kind: string; info: string; lines: string[]; line: number } | null = null;
  for (const [index, line] of source.replaceAll('\r\n', '\n').split('\n').entries()) {
    if (open !== null) {
      if (line === open.mark) {
        const text = open.lines.map((each) => `${each}\n`).join('');
        fences.push({ kind: open.kind, info: open.info, text, line: open.line, heading });
        open = null;
      } else open.lines.push(line);
      continue;
    }
    const fence = /^(`{3,})(\w+)(.*)$/.exec(line);
    if (fence !== null) open = { mark: fence[1]!, kind: fence[2]!, info: fence[3]!, lines: [], line: index + 1 };
    else heading = /^#{2,} (.*)/.exec(line)?.[1] ?? heading;
  }
  if (open !== null) throw new Error(`Line ${open.line}: the fence is not closed.`);
  return fences;
}

function attributesOf(info: string): Record<string, string> {
  return Object.fromEntries([...info.matchAll(/(\S+?)=(\S+)/g)].map((match) => [match[1]!, match[2]!]));
}

/** `rules.blank-cell=off` and the like set a rule's severity; anything unknown is an error in the suite. */
function optionsOf(attributes: Record<string, string>): Options {
  const options: { -readonly [Key in keyof Options]: Options[Key] } = {};
  for (const [name, value] of Object.entries(attributes)) {
    if (name === 'form') options.form = value;
    else if (name === 'markup') options.markup = value as Markup;
    else if (name === 'length') options.maxLength = Number(value);
    else if (name === 'tier') options.tier = value as 'default' | 'strict';
    else if (name.startsWith('rules.')) options.rules = { ...options.rules, [name.slice(6)]: value as 'off' };
    else throw new Error(`No option is called ${name}.`);
  }
  return options;
}
