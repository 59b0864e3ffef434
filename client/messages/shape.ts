import type { zhCN } from './zh-CN.ts';

/** What the client says by itself; Simplified Chinese is the source. */
export type ClientMessages = typeof zhCN;
