import type { zhCN } from './zh-CN.ts';

/** Every text a user reads. `zh-CN` is the source; another locale is another file of the same shape. */
export type Messages = typeof zhCN;
