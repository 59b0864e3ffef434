/** Marks between pieces of text that are put together elsewhere. */
export const marks = {
  comma: ', ',
  semicolon: '; ',
  /** Between alternatives in a list. */
  or: ', ',
  named: (name: string, text: string) => `${name}: ${text}`,
  aside: (text: string) => ` (${text})`,
};
