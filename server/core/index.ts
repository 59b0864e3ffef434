/** The only door into the core. */

export { analyse, DEFAULT_MAX_LENGTH } from './analyse.ts';
export type { Analysis, Ignore, Markup, Options } from './analysis.ts';
export { type Config, type ConfigLayer, defaultConfig, mergeConfig } from './config/config.ts';
export { fileOptions, matchesGlob } from './config/file-options.ts';
export { configurationFindings, unknownForm, unreadableForm } from './config/findings.ts';
export type { TextProblem } from './config/json-text.ts';
export { checkConfig, parseConfig } from './config/parse.ts';
export { folds } from './features/folding.ts';
export { type Hover, hoverAt } from './features/hover.ts';
export { fixAll, type QuickFix, quickFixes } from './features/quick-fixes.ts';
export { type SuppressAction, suppressActions } from './features/suppress.ts';
export { type OutlineNode, outline } from './features/symbols.ts';
export { builtInForms } from './forms/builtin.ts';
export type { Form, Severity } from './forms/form.ts';
export { parseForm } from './forms/load.ts';
export { type Messages, messagesFor } from './messages/messages.ts';
export type { Cell, Report, Row, Table, UnreadReason, UnreadRow } from './report/report.ts';
export type { Edit, Finding, Related, Repair } from './rules/finding.ts';
export { rulePage } from './rules/page.ts';
export { rules } from './rules/registry.ts';
export type { Rule } from './rules/rule.ts';
export { unreadReasonText } from './rules/unread-cell.ts';
export { type Decimal, formatDecimal, toNumber } from './text/decimal.ts';
export { isReport } from './text/detect.ts';
export { type LineIndex, lineIndex, type Position, positionAt } from './text/lines.ts';
export type { Span } from './text/span.ts';
