/** What goes wrong outside the texts, said in the reader's words. */
import type { Messages } from '../core/index.ts';
import type { Obstacle } from './walk.ts';

/** Something that could not be done; makes the command end with 2. */
export interface Problem {
  /** As the user named it. */
  readonly path: string;
  readonly message: string;
}

/** Why reading or finding a file failed, from the error the system gave. */
export function readFailure(error: unknown, messages: Messages['files']): string {
  switch (codeOf(error)) {
    case 'ENOENT':
      return messages.fileMissing;
    case 'EACCES':
    case 'EPERM':
      return messages.accessDenied;
    case 'EISDIR':
      return messages.isDirectory;
    case 'ELOOP':
      return messages.linkLoop;
    case 'EMFILE':
    case 'ENFILE':
      return messages.tooManyOpen;
    case 'ERR_FS_FILE_TOO_LARGE':
    case 'ERR_STRING_TOO_LONG':
      return messages.fileTooLarge;
    default:
      return messages.readFailed(reasonOf(error));
  }
}

/** Why what a walk met cannot be read. */
export function obstacleText(obstacle: Obstacle, messages: Messages['files']): string {
  if (typeof obstacle === 'object') return readFailure(obstacle.error, messages);
  const { fileMissing: missing, danglingLink: dangling, notAFile: other } = messages;
  return { missing, dangling, pipe: other, other }[obstacle];
}

export function codeOf(error: unknown): string | null {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  return typeof code === 'string' ? code : null;
}

export function reasonOf(error: unknown): string {
  return codeOf(error) ?? (error instanceof Error ? error.message : String(error));
}
