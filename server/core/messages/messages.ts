// The bundles keep these two apart and load them with the first text that is asked of them (scripts/build.mjs).
import { en } from './en.ts';
import type { Messages } from './shape.ts';
import { zhCN } from './zh-CN.ts';
import { zhTW } from './zh-TW.ts';

export type { Messages };

/** The languages there are messages in. Labels and sentences quoted from a report stay as they are written in it. */
export const LOCALES = ['zh-CN', 'zh-TW', 'en'] as const;

export const DEFAULT_LOCALE = 'zh-CN';

/** The texts of a locale; Simplified Chinese where the locale is not given or not known. */
export function messagesFor(locale: string | undefined): Messages {
  if (locale === 'en') return en;
  if (locale === 'zh-TW') return zhTW;
  return zhCN;
}
