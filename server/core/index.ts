/** The only door into the core. */
export type { Analysis, Ignore, Markup, Options } from './analysis.ts';
export { folds } from './features/folding.ts';
export { type Hover, hoverAt } from './features/hover.ts';
export { findingsAt, type QuickFix, quickFixes, safeEdits } from './features/quick-fixes.ts';
export { type SuppressAction, suppressActions } from './features/suppress.ts';
export { type OutlineNode, outline } from './features/symbols.ts';
export type { Form, Severity } from './forms/form.ts';
export type { Edit, Finding, Related, Repair } from './rules/finding.ts';
export type { Span } from './text/span.ts';
