/** Long work, shown by the client while it lasts. */
import { randomUUID } from 'node:crypto';
import type {
  WorkDoneProgressBegin,
  WorkDoneProgressEnd,
  WorkDoneProgressReport,
} from 'vscode-languageserver-protocol';
import type { Connection } from './connection.ts';

interface Progress {
  /** @param percentage a whole number */
  readonly report: (percentage: number, message: string) => void;
  readonly done: () => void;
}

const unseen: Progress = { report: () => {}, done: () => {} };

export interface Progresses {
  /** Shows the work at 0 %; unseen where the client shows none, or will not. */
  readonly begin: (title: string, message: string, onCancel: () => void) => Promise<Progress>;
}

/** @param canShow whether the client shows what a server begins by itself */
export function createProgresses(
  { onNotification, sendRequest, sendNotification }: Connection,
  canShow: boolean,
): Progresses {
  const cancels = new Map<string | number, () => void>();
  if (canShow) onNotification('window/workDoneProgress/cancel', ({ token }) => cancels.get(token)?.());

  const begin: Progresses['begin'] = async (title, message, onCancel) => {
    const token = randomUUID();
    try {
      await sendRequest('window/workDoneProgress/create', { token });
    } catch {
      return unseen;
    }
    const tell = (value: WorkDoneProgressBegin | WorkDoneProgressReport | WorkDoneProgressEnd) =>
      sendNotification('$/progress', { token, value });
    cancels.set(token, onCancel);
    tell({ kind: 'begin', title, message, percentage: 0, cancellable: true });
    return {
      report: (percentage, news) => tell({ kind: 'report', percentage, message: news }),
      done: () => {
        cancels.delete(token);
        tell({ kind: 'end' });
      },
    };
  };
  return { begin: canShow ? begin : async () => unseen };
}
