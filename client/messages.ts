/**
 * What the client says by itself: in the language of the findings (`gouji.locale`), beside which it stands. Titles of
 * commands and settings follow the editor's display language (package.nls.json).
 */
import * as vscode from 'vscode';
import { en } from './messages/en.ts';
import type { ClientMessages } from './messages/shape.ts';
import { zhCN } from './messages/zh-CN.ts';
import { zhTW } from './messages/zh-TW.ts';

/** @param locale of the findings at hand; else that of the settings */
export function messagesIn(locale?: string): ClientMessages {
  const language = locale ?? vscode.workspace.getConfiguration('gouji').get('locale');
  if (language === 'en') return en;
  return language === 'zh-TW' ? zhTW : zhCN;
}
