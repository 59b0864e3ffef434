/** Writing to standard output and standard error. */

export interface Output {
  /** Resolves when more may be written, so that a huge output never piles up in memory. */
  readonly write: (text: string | Uint8Array) => Promise<void>;
  /** A line on standard error. */
  readonly note: (line: string) => void;
}

/**
 * Output over the process' own streams. When the reader of the output has gone (`| head`), the process ends at
 * once and quietly, with the exit code it has so far.
 */
export function processOutput(): Output {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit();
      throw error;
    });
  }
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
