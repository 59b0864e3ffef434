import type { Messages } from '../core/index.ts';
import type { Output } from './output.ts';
import type { Style } from './style.ts';

/** What a command runs in: where it writes, how it speaks, what it ends with. */
export interface Context {
  readonly output: Output;
  readonly messages: Messages;
  readonly style: Style;
  /** Columns of the terminal; a sensible number where the output is none. */
  readonly columns: number;
  /** Whether a person watches standard error, for whom a bar may be drawn there. */
  readonly isWatched: boolean;
  /** The working folder, absolute. */
  readonly folder: string;
  readonly stdin: () => Promise<Buffer>;
  /** Raises the exit code: 2 (something could not be done) wins over 1 (findings) over 0. */
  readonly raise: (code: 1 | 2) => void;
}
