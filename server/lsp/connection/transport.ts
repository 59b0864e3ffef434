/** The ways in which editors start a server, told by its arguments. */
import { Console } from 'node:console';
import {
  createServerPipeTransport,
  createServerSocketTransport,
  IPCMessageReader,
  IPCMessageWriter,
  type MessageReader,
  type MessageWriter,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-jsonrpc/node';

export type Transport = readonly [reader: MessageReader, writer: MessageWriter];

const USAGE = 'One of --stdio, --node-ipc, --pipe=<name>, --socket=<port> is needed.';

/**
 * The first of them that the arguments name: `--stdio`, `--node-ipc`, `--pipe <name>`, `--socket <port>`, the latter two
 * with `=` as well.
 *
 * @throws where they name none
 */
export function openTransport(args: readonly string[]): Transport {
  for (const [index, arg] of args.entries()) {
    const [flag, value = args[index + 1]] = arg.split('=', 2);
    switch (flag) {
      case '--stdio':
        // A line that something else writes must not stand between two messages.
        globalThis.console = new Console(process.stderr);
        return [new StreamMessageReader(process.stdin), new StreamMessageWriter(process.stdout)];
      case '--node-ipc':
        return [new IPCMessageReader(process), new IPCMessageWriter(process)];
      case '--pipe':
        if (value) return createServerPipeTransport(value);
        break;
      case '--socket':
        if (Number(value) > 0) return createServerSocketTransport(Number(value));
        break;
    }
  }
  throw new Error(USAGE);
}
