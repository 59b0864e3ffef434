/** What `check`, `facts` and `fix` say on standard error of the things that they meet. */

import type { Entry } from '../batch/entries.ts';
import { printable } from '../columns.ts';
import type { Context } from '../context.ts';
import { rangeOf } from '../document.ts';
import type { Settings } from '../settings.ts';

export interface Telling {
  /** A line about a file. */
  readonly note: (path: string, message: string) => void;
  /** A line about something that could not be done. */
  readonly problem: (path: string, message: string) => void;
  /** What an entry says that is no file. */
  readonly entry: (entry: Exclude<Entry, { readonly kind: 'file' | 'library' }>) => void;
}

export function telling({ quiet }: Settings, { output, messages, raise }: Context): Telling {
  const note: Telling['note'] = (path, message) =>
    output.note(messages.cli.problem(printable(path), printable(message)));
  const problem: Telling['problem'] = (path, message) => {
    raise(2);
    note(path, message);
  };
  return {
    note,
    problem,
    entry: (entry) => {
      if (entry.kind === 'note') {
        if (!quiet) note(entry.problem.path, entry.problem.message);
      } else if (entry.kind === 'problem') {
        problem(entry.problem.path, entry.problem.message);
      } else if (entry.kind === 'refusal') {
        raise(2);
        if (entry.message !== null) output.note(entry.message);
      } else {
        raise(2);
        const { path, analysis } = entry.document;
        for (const { message, span } of analysis.findings) {
          const { line, character } = rangeOf(entry.document, span).start;
          note(`${path}:${line + 1}:${character + 1}`, message);
        }
      }
    },
  };
}
