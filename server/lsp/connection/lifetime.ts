/** The process goes when its client asks it to, and when its client is gone: no server is left behind. */
import type { MessageConnection } from 'vscode-jsonrpc/node';

/** How often it is looked whether the client's process is still there, in milliseconds. */
const LOOK = 3000;

export interface Lifetime {
  /**
   * Answers `shutdown` from now on, and ends with this process too, unless the arguments named one; null: there is none
   * to look for.
   */
  readonly begin: (processId: number | null) => void;
  /** Whether `shutdown` was asked for: then nothing else may be. */
  readonly isEnding: () => boolean;
}

/** Answers `shutdown`, once, and `exit`; by the exit code a client tells whether it had asked for the end. */
export function endWithClient(wire: MessageConnection, args: readonly string[]): Lifetime {
  let isAsked = false;
  let timer: NodeJS.Timeout | null = null;
  const end = () => {
    try {
      wire.end();
    } catch {
      // Nobody is left to be told.
    }
    process.exit(isAsked ? 0 : 1);
  };
  const watch = (processId: number | null) => {
    if (processId === null || !Number.isInteger(processId) || timer !== null) return;
    timer = setInterval(() => {
      if (!isThere(processId)) end();
    }, LOOK);
  };

  wire.onNotification('exit', end);
  wire.onClose(end);
  // Neither is told by the connection: the end of what a client writes, and that of its channel.
  if (args.includes('--stdio')) process.stdin.once('end', end);
  process.once('disconnect', end);

  watch(clientProcessId(args));
  return {
    begin: (processId) => {
      watch(processId);
      const shutdown = wire.onRequest('shutdown', () => {
        shutdown.dispose();
        isAsked = true;
        return null;
      });
    },
    isEnding: () => isAsked,
  };
}

/** `--clientProcessId <id>`, with `=` as well. */
function clientProcessId(args: readonly string[]): number | null {
  for (const [index, arg] of args.entries()) {
    const [flag, value = args[index + 1]] = arg.split('=', 2);
    if (flag === '--clientProcessId') return Number.parseInt(value ?? '', 10);
  }
  return null;
}

function isThere(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    // That it belongs to somebody else does not make it gone.
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}
