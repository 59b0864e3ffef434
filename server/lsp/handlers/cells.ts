/** `gouji/cells`: where the figures of the tables stand, blanks included, for a client that goes from cell to cell. */
import type { Range } from 'vscode-languageserver-protocol';
import { toRange } from '../convert/ranges.ts';
import type { Session } from '../session.ts';
import { answerTo } from './guard.ts';

export function registerCells(session: Session): void {
  /** In the order of the text; a blank is a place between two characters, or its mark. */
  answerTo(session, 'gouji/cells', [], ({ document, analysis }): Range[] =>
    analysis.reports
      .flatMap(({ cells }) => [...cells.values()].map(({ digits }) => digits))
      .sort((a, b) => a.start - b.start)
      .map((span) => toRange(span, document)),
  );
}
