/** Texts in Simplified Chinese. Functions take figures already formatted, so that a locale never does arithmetic. */
export const zhCN = {
  rules: {},
};
