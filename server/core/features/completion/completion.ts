/** What every source of completions yields. */
import type { Form } from '../../forms/form.ts';
import type { Report } from '../../report/report.ts';
import type { Span } from '../../text/span.ts';

export interface Completion {
  readonly kind: 'heading' | 'row' | 'value' | 'reference' | 'sentence';
  /** What the list shows. */
  readonly label: string;
  /** Beside it, in grey. */
  readonly detail: string;
  /** The typed text that it takes the place of; holds the offset, on one line. */
  readonly replaces: Span;
  readonly newText: string;
  /** Places in `newText` that the writer fills in, in order, disjoint; what stands there is only an example. */
  readonly blanks: readonly Span[];
  /** The list is in this order, smallest first. */
  readonly rank: number;
}

/** Where the writer is. */
export interface Typing {
  readonly text: string;
  readonly offset: number;
  /** Null in a draft in which nothing can be read yet. */
  readonly report: Report | null;
  readonly form: Form;
  /** From where the line, its cell or its tag begins, markers (`#`, `|`) and white space left out, up to the offset. */
  readonly typed: string;
  /** What a completion of `typed` takes the place of: with it, the bracket that the editor closed by itself. */
  readonly replaces: Span;
  /** Before `typed` there is nothing on the line but markers and labels: a label or a heading may begin here. */
  readonly begins: boolean;
  /** Nothing but white space and closing marks stands behind the offset on its line. */
  readonly ends: boolean;
}

/** Brackets that editors close as soon as they are opened. */
const CLOSED = [
  ['（', '）'],
  ['《', '》'],
  ['(', ')'],
] as const;

function isOpen(typed: string, open: string, close: string): boolean {
  return typed.lastIndexOf(open) > typed.lastIndexOf(close);
}

/** @param report the report that the offset lies in */
export function typingAt(text: string, offset: number, report: Report | null, form: Form): Typing {
  const start = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  // Longer lines than any label have nothing to complete at their far end.
  const line = text.slice(Math.max(start, offset - 2_000), offset);
  const [, before, typed] = /^(.*[|\t>\u3000])?(.*)$/s.exec(line)!;
  const bare = typed!.replace(/^\s*(?:#{1,6}\s+)?/, '');
  const end = offset + (CLOSED.find(([open, close]) => isOpen(bare, open, close) && text[offset] === close) ? 1 : 0);
  const rest = /^[^\r\n]{0,40}/.exec(text.slice(end, end + 40))![0];
  return {
    text,
    offset,
    report,
    form,
    typed: bare,
    replaces: { start: offset - bare.length, end },
    begins: !/(?:^|[|\t>])\s*[\d０-９][^|\t<]*(?=[|\t<])/.test(before ?? '') && line.length < 2_000,
    ends: /^[\s|]*(?:<|$)/.test(rest),
  };
}

/** How well a key fits what was typed: 0 at its beginning, 1 within it, null not at all. */
export function fits(key: string, typed: string): 0 | 1 | null {
  const [whole, part] = [comparable(key), comparable(typed)];
  if (whole.startsWith(part)) return 0;
  return part.length >= 2 && /\p{Script=Han}/u.test(part) && whole.includes(part) ? 1 : null;
}

/** `（三） 1、` and `(三)1.` are the same to a writer. */
function comparable(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/(\d)、/g, '$1.')
    .replaceAll(/[\s“”"]/g, '')
    .toLowerCase();
}
