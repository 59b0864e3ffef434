import type { zhCN } from './zh-CN.ts';

/** Any text in the place of a text, any function of the same arguments in the place of a function. */
type Translated<T> = T extends string
  ? string
  : T extends (...words: infer Words) => infer Text
    ? (...words: Words) => Translated<Text>
    : { readonly [Key in keyof T]: Translated<T[Key]> };

/** Every text a user reads. `zh-CN` is the source; another locale is another set of files of the same shape. */
export type Messages = Translated<typeof zhCN>;
