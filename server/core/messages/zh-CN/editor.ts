/** What the editor writes into and over a report while it is drafted. Figures come formatted. */
export const editor = {
  hint: {
    /** Behind a total that agrees with its parts. */
    agrees: (sum: string) => `＝${sum} ✓`,
    /** Behind a total that does not, and behind one that is still blank. */
    off: (sum: string) => `≠ 应为 ${sum}`,
    due: (sum: string) => `应为 ${sum}`,
    /** Parts are still blank: the sum so far. */
    soFar: (sum: string, blanks: number) => `已填 ${sum}，空 ${blanks} 格`,
    /** A total of two sums that do not agree. */
    torn: (sums: readonly (readonly [place: string, sum: string])[]) =>
      `≠ 应为 ${sums.map(([place, sum]) => (place === '' ? sum : `${place} ${sum}`)).join('，')}`,
  },
} as const;
