import type { Form, Severity } from './forms/form.ts';
import type { Library } from './library/library.ts';
import type { Finding } from './report/finding.ts';
import type { Report } from './report/report.ts';
import type { Markup } from './source/markup.ts';

/** An entry of `.gouji.json` that silences findings in text which will be published as it is. */
export interface Ignore {
  /** Rule id. */
  readonly rule: string;
  /** Cell id; null silences the rule in the whole file. */
  readonly cell: string | null;
  readonly reason: string;
}

/** Longer texts are announced instead of read, unless the caller allows more: UTF-16 units. */
export const DEFAULT_MAX_LENGTH = 20_000_000;

export interface Options {
  readonly markup?: Markup;
  /** A form's id when the user fixed it; otherwise the form is found by heads and labels. */
  readonly form?: string | null;
  /** Users' own forms, compiled; they take part in detection before the built-in ones. */
  readonly forms?: readonly Form[];
  /** Overrides by rule id. */
  readonly rules?: Readonly<Record<string, Severity | 'off'>>;
  readonly tier?: 'default' | 'strict';
  /** Entries of `.gouji.json` that apply to this text. */
  readonly ignores?: readonly Ignore[];
  /** False: suppressions in the text and `ignores` are not honoured (`--no-ignores`). */
  readonly honourIgnores?: boolean;
  /** Longer texts are not read but announced (`document-too-large`); UTF-16 units. */
  readonly maxLength?: number;
  /** Of the messages, one of `LOCALES`; Simplified Chinese where it is not given or not known. */
  readonly locale?: string;
}

/** The other reports that are at hand, where a door has been asked to look at a whole folder. */
export interface Context {
  readonly library: Library;
  /** The name under which this text is filed in the library. */
  readonly file: string;
}

export interface Analysis {
  readonly text: string;
  /** The language that messages about it are in; what is not known is Simplified Chinese. */
  readonly locale: string;
  readonly reports: readonly Report[];
  /** Sorted by position, then rule. */
  readonly findings: readonly Finding[];
  /** Findings that a suppression silenced, with its reason. */
  readonly suppressed: readonly {
    readonly finding: Finding;
    readonly reason: string;
    readonly by: 'comment' | 'configuration';
  }[];
  /** Rules that threw, for the door's log. */
  readonly failures: readonly { readonly rule: string; readonly error: unknown }[];
}
