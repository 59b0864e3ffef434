import type { CancellationToken } from 'vscode-jsonrpc';
import type { Analysed } from '../analyses.ts';
import type { OwnMethod } from '../connection/connection.ts';
import type { AnsweredRequest, ParamsOf, ResultOf } from '../connection/methods.ts';
import { cancelled } from '../protocol.ts';
import type { Session } from '../session.ts';

/** What a request about a document says at least. */
interface AboutDocument {
  readonly textDocument: { readonly uri: string };
}

/** Those of the protocol. */
type DocumentRequest = { [M in AnsweredRequest]: ParamsOf<M> extends AboutDocument ? M : never }[AnsweredRequest];

type Answer<P, R> = (analysed: Analysed, params: P) => R | Promise<R>;

/** Answers all requests of a method that is about one document, as `answerFor` does. */
export function answerTo<M extends DocumentRequest>(
  session: Session,
  method: M,
  empty: ResultOf<M>,
  answer: Answer<ParamsOf<M>, ResultOf<M>>,
): void;
export function answerTo<P extends AboutDocument, R>(
  session: Session,
  method: OwnMethod,
  empty: R,
  answer: Answer<P, R>,
): void;
export function answerTo(session: Session, method: string, empty: unknown, answer: Answer<never, unknown>): void {
  session.connection.onRequest<AboutDocument, unknown>(method as OwnMethod, (params, token) =>
    answerFor(session, params.textDocument.uri, token, empty, (analysed) => answer(analysed, params as never)),
  );
}

/**
 * The frame of every request about one document: waits for its analysis, gives up when the client has, and answers
 * `empty` for documents that are not open or when something throws (which is logged), so that a bug in one feature
 * costs that answer and nothing else. Positions hold for the text as it is now: `answer` must have taken them before it
 * waits for anything.
 */
export function answerFor<T>(
  session: Session,
  uri: string,
  token: CancellationToken,
  empty: T,
  answer: (analysed: Analysed) => T | Promise<T>,
): Promise<T> {
  return session.pace.first(async () => {
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
  });
}

function throwIfCancelled(token: CancellationToken): void {
  if (token.isCancellationRequested) throw cancelled();
}
