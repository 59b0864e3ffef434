import { zhCN } from './zh-CN.ts';

/** Every text a user reads. `zh-CN` is the source; another locale is another set of files of the same shape. */
export type Messages = typeof zhCN;

/** The texts of a locale; Simplified Chinese where the locale is not known. */
export function messagesFor(_locale: string | undefined): Messages {
  return zhCN;
}
