/** One entry a rule: title, what it requires, and its message. */
export const rules = {};
