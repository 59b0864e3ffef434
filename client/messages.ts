/**
 * What the client says by itself: in the language of the findings, beside which it stands. Titles of commands and
 * settings follow the editor's display language (package.nls.json).
 */
import * as vscode from 'vscode';
import { en } from './messages/en.ts';
import type { ClientMessages } from './messages/shape.ts';
import { zhCN } from './messages/zh-CN.ts';
import { zhTW } from './messages/zh-TW.ts';

let heard: string | undefined;

/** From now on the client speaks as the server did last of what its user looks at: by `.gouji.json` as by the settings. */
export function speakAs(locale: string | undefined): void {
  heard = locale;
}

/** @param locale of the findings at hand; else what was heard last, else that of the settings */
export function messagesIn(locale?: string): ClientMessages {
  const language = locale ?? heard ?? vscode.workspace.getConfiguration('gouji').get('locale');
  if (language === 'en') return en;
  return language === 'zh-TW' ? zhTW : zhCN;
}
