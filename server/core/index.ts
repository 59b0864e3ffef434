/** The only door into the core. */

export { analyse } from './analyse.ts';
export type { Analysis, Context, Ignore, Options } from './analysis.ts';
export { DEFAULT_MAX_LENGTH } from './analysis.ts';
export { type Config, type ConfigLayer, defaultConfig, type EditorConfig, mergeConfig } from './config/config.ts';
export { fileOptions } from './config/file-options.ts';
export { configurationFindings, unknownForm, unreadableForm } from './config/findings.ts';
export { ignoreEdits } from './config/ignore-edits.ts';
export { checkConfig, localeIn, parseConfig } from './config/parse.ts';
export { type AggregateReport, aggregateReport } from './features/aggregate-report.ts';
export { type TableCheck, tableChecks } from './features/checks.ts';
export { type ClaimFact, claimFacts } from './features/claims.ts';
export type { Completion } from './features/completion/completion.ts';
export { completionsAt } from './features/completion/completions.ts';
export { type FilledTotals, fillTotals } from './features/fill-totals.ts';
export { folds } from './features/folding.ts';
export { followTotals } from './features/follow-totals.ts';
export { formatAbove, formatEdits } from './features/format.ts';
export { type Highlight, highlightsAt } from './features/highlights.ts';
export { type Hover, hoverAt } from './features/hover.ts';
export { type InlayHint, inlayHints } from './features/inlay-hints.ts';
export { definitionAt, type Link, referencesAt } from './features/links.ts';
export { formInForce, type NewReport, newReport, nextReport } from './features/new-report.ts';
export { fixAll, previewTitle, type QuickFix, quickFixes } from './features/quick-fixes.ts';
export { selectionsAt } from './features/selection.ts';
export { type SemanticToken, semanticTokens } from './features/semantic-tokens.ts';
export { type Simplified, simplifySelection } from './features/simplify-selection.ts';
export { standardTables, type TableRewrite } from './features/standard-tables.ts';
export { type SuppressAction, suppressActions } from './features/suppress.ts';
export { type OutlineNode, outline } from './features/symbols.ts';
export { builtInForms } from './forms/builtin.ts';
export type { Form, Severity } from './forms/form.ts';
export { parseForm } from './forms/load.ts';
export type { TextProblem } from './json/json-text.ts';
export type { BodyEntry, Named } from './library/bodies.ts';
export type { Filing } from './library/filing.ts';
export { type HierarchyEntry, isPath } from './library/hierarchy.ts';
export {
  type Asked,
  type Child,
  createLibrary,
  type Filed,
  type FiledLibrary,
  type Library,
  type LibrarySettings,
  type Neighbours,
} from './library/library.ts';
export { cellOf, type ReportSummary, sharedSummary, summarise } from './library/summary.ts';
export { DEFAULT_LOCALE, LOCALES, type Messages, messagesFor } from './messages/messages.ts';
export type { Cell, Report, Row, Table, UnreadReason, UnreadRow } from './report/report.ts';
export type { Elsewhere, Finding, RangeEdit, Related, Repair } from './rules/finding.ts';
export { rulePage } from './rules/page.ts';
export { rules } from './rules/registry.ts';
export type { Rule } from './rules/rule.ts';
export { unreadReasonText } from './rules/unread-cell.ts';
export type { Markup } from './source/markup.ts';
export { type Decimal, formatDecimal, toNumber } from './text/decimal.ts';
export { isReport } from './text/detect.ts';
export type { Edit } from './text/edit.ts';
export { matchesGlob } from './text/glob.ts';
export { type LineIndex, lineIndex, type Position, positionAt, type Range } from './text/lines.ts';
export type { Span } from './text/span.ts';
export { columnsOf, pad, widthOf } from './text/width.ts';
