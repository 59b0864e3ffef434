import type { CancellationToken } from 'vscode-jsonrpc';
import type { Analysed } from '../analyses.ts';
import { cancelled } from '../protocol.ts';
import type { Session } from '../session.ts';

/**
 * The frame of every request about one document: waits for its analysis, gives up when the client has, and answers
 * `empty` for documents that are not open or when something throws (which is logged), so that a bug in one feature
 * costs that answer and nothing else. Positions hold for the text as it is now: `answer` must have taken them before it
 * waits for anything.
 */
export async function answerFor<T>(
  session: Session,
  uri: string,
  token: CancellationToken,
  empty: T,
  answer: (analysed: Analysed) => T | Promise<T>,
): Promise<T> {
  return session.pace.first(() => answered(session, uri, token, empty, answer));
}

async function answered<T>(
  session: Session,
  uri: string,
  token: CancellationToken,
  empty: T,
  answer: (analysed: Analysed) => T | Promise<T>,
): Promise<T> {
  // Lets a cancellation that is already on the wire come in before any work is done.
  await new Promise(setImmediate);
  throwIfCancelled(token);
  try {
    const analysed = await session.analyses.of(uri, token);
    throwIfCancelled(token);
    return analysed === null ? empty : await answer(analysed);
  } catch (error) {
    throwIfCancelled(token);
    session.log(error);
    return empty;
  }
}

function throwIfCancelled(token: CancellationToken): void {
  if (token.isCancellationRequested) throw cancelled();
}
