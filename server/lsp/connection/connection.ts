/**
 * One client at the other end: its requests and notifications, and ours to it. What goes over the wire is the transport
 * library's; here the methods have their types, and what goes wrong is written to the client's log.
 */
import { randomUUID } from 'node:crypto';
import {
  type CancellationToken,
  createMessageConnection,
  ErrorCodes,
  RequestType,
  ResponseError,
} from 'vscode-jsonrpc/node';
import type { InitializeParams, InitializeResult } from 'vscode-languageserver-protocol';
import { MessageType } from '../protocol.ts';
import { endWithClient } from './lifetime.ts';
import type {
  AnsweredRequest,
  HeardNotification,
  ParamsOf,
  RegisteredMethod,
  RegistrationOptionsOf,
  ResultOf,
  SentNotification,
  SentRequest,
} from './methods.ts';
import { openTransport } from './transport.ts';

/** What no other server has. */
export type OwnMethod = `gouji/${string}`;

type Handler<P, R> = (params: P, token: CancellationToken) => R | Promise<R>;

export interface Connection {
  readonly onInitialize: (handler: (params: InitializeParams) => InitializeResult) => void;
  /** @param handler may throw a `ResponseError`; whatever else it throws is answered as an internal error */
  readonly onRequest: {
    <M extends AnsweredRequest>(method: M, handler: Handler<ParamsOf<M>, ResultOf<M>>): void;
    <P, R>(method: OwnMethod, handler: Handler<P, R>): void;
  };
  /** A method has one handler: the last. */
  readonly onNotification: <M extends HeardNotification>(method: M, handler: (params: ParamsOf<M>) => void) => void;
  /** Rejects where the client refuses, or is gone. */
  readonly sendRequest: <M extends SentRequest>(method: M, params?: ParamsOf<M>) => Promise<ResultOf<M>>;
  /** What goes wrong on its way is in the client's log, if anywhere. */
  readonly sendNotification: {
    <M extends SentNotification>(method: M, params: ParamsOf<M>): void;
    (method: OwnMethod | '$/progress', params: object): void;
  };
  /** Announces a feature, for clients that can be told of it while the server runs; that one refuses is logged. */
  readonly register: <M extends RegisteredMethod>(method: M, registerOptions: RegistrationOptionsOf<M>) => void;
  /** Writes an error to the client's log. */
  readonly log: (message: string) => void;
  /** To be called once, when `initialize` has its handler. */
  readonly listen: () => void;
}

/**
 * The client that started this process.
 *
 * @param args of the process: how the two speak, and maybe the client's process
 * @throws where they do not say how
 */
export function connect(args: readonly string[]): Connection {
  const [reader, writer] = openTransport(args);
  const notify = async (method: string, params: unknown) => {
    try {
      await wire.sendNotification(method, params);
    } catch {
      // The transport has logged it; where even that fails there is no place left to say so.
    }
  };
  const write = (type: MessageType) => (message: string) => void notify('window/logMessage', { type, message });
  const log = {
    error: write(MessageType.Error),
    warn: write(MessageType.Warning),
    info: write(MessageType.Info),
    log: write(MessageType.Log),
  };
  const wire = createMessageConnection(reader, writer, log);
  const lifetime = endWithClient(wire, args);

  let isInitialized = false;
  const refuse = (code: number, why: string): never => {
    throw new ResponseError(code, why);
  };
  /** A handler that is asked only while there may be questions. */
  const whileOpen =
    <Params extends readonly unknown[]>(handler: (...params: Params) => unknown) =>
    (...params: Params): unknown =>
      lifetime.isEnding() ? refuse(ErrorCodes.InvalidRequest, 'The server was shut down') : handler(...params);
  wire.onRequest(
    whileOpen((method) =>
      isInitialized
        ? refuse(ErrorCodes.MethodNotFound, `Unhandled method ${method}`)
        : refuse(ErrorCodes.ServerNotInitialized, `${method} before initialize`),
    ),
  );

  const sendRequest: Connection['sendRequest'] = (method, ...params) => wire.sendRequest(method, ...params);
  return {
    onInitialize: (handler) => {
      wire.onRequest(new RequestType<InitializeParams, InitializeResult, void>('initialize'), (params) => {
        if (isInitialized) return refuse(ErrorCodes.InvalidRequest, 'The server was initialized before');
        isInitialized = true;
        lifetime.begin(params.processId);
        return handler(params);
      });
    },
    onRequest: (method: string, handler: Handler<never, unknown>) => {
      // A request of the protocol without its parameters is refused before anybody looks into them; ours may have none.
      if (!method.startsWith('gouji/'))
        wire.onRequest(new RequestType<never, unknown, void>(method), whileOpen(handler));
      else
        wire.onRequest(
          method,
          whileOpen((...given) => handler(given.at(-2) as never, given.at(-1))),
        );
    },
    onNotification: (method, handler) => wire.onNotification(method, handler),
    sendRequest,
    sendNotification: (method: string, params: unknown) => void notify(method, params),
    register: (method, registerOptions) => {
      const registrations = [{ id: randomUUID(), method, registerOptions }];
      sendRequest('client/registerCapability', { registrations }).catch((error) => log.error(String(error)));
    },
    log: log.error,
    listen: () => wire.listen(),
  };
}
