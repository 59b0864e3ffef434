/** Writing to standard output and standard error. */
import type { Messages } from '../core/index.ts';
import { reasonOf } from '../files/problems.ts';

export interface Output {
  /** Resolves when more may be written, so that a huge output never piles up in memory. */
  readonly write: (text: string | Uint8Array) => Promise<void>;
  /** A line on standard error. */
  readonly note: (line: string) => void;
}

/**
 * Output over the process' own streams. When the reader of the output has gone (`| head`), the process ends at
 * once and quietly, with the exit code it has so far. What cannot be written otherwise ends it with 2.
 */
export function processOutput(messages: Messages['cli']): Output {
  let isBroken = false;
  const broken = (error: NodeJS.ErrnoException, say: (line: string, end: () => void) => void): void => {
    if (error.code === 'EPIPE') process.exit();
    if (isBroken) return;
    isBroken = true;
    say(`${messages.general(messages.outputFailed(reasonOf(error)))}\n`, () => process.exit(2));
  };
  process.stdout.on('error', (error) => broken(error, (line, end) => process.stderr.write(line, end)));
  process.stderr.on('error', (error) => broken(error, (_, end) => end()));
  return {
    write: (text) =>
      new Promise((resolve) => {
        if (process.stdout.write(text)) resolve();
        else process.stdout.once('drain', resolve);
      }),
    note: (line) => {
      process.stderr.write(`${line}\n`);
    },
  };
}

export async function readStandardInput(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  return Buffer.concat(chunks);
}
