/** The only door into the core. */

export { analyse, DEFAULT_MAX_LENGTH } from './analyse.ts';
export type { Analysis, Ignore, Markup, Options } from './analysis.ts';
export { folds } from './features/folding.ts';
export { type Hover, hoverAt } from './features/hover.ts';
export { findingsAt, type QuickFix, quickFixes, safeEdits } from './features/quick-fixes.ts';
export { type SuppressAction, suppressActions } from './features/suppress.ts';
export { type OutlineNode, outline } from './features/symbols.ts';
export { builtInForms } from './forms/builtin.ts';
export type { Form, Severity } from './forms/form.ts';
export { type Messages, messagesFor } from './messages/messages.ts';
export type { Cell, Report, Table, UnreadReason, UnreadRow } from './report/report.ts';
export type { Edit, Finding, Related, Repair } from './rules/finding.ts';
export { rules } from './rules/registry.ts';
export type { Rule } from './rules/rule.ts';
export { type Decimal, formatDecimal, toNumber } from './text/decimal.ts';
export { isReport } from './text/detect.ts';
export type { Span } from './text/span.ts';
