import type { Severity } from './workspace-item.ts';

/** How the workspace stands, as the server tells it (`gouji/workspace/changed`). */
export interface WorkspaceStatus {
  readonly phase: 'none' | 'running' | 'complete' | 'cancelled';
  readonly findings: Readonly<Record<Severity, number>>;
  readonly rules: readonly { readonly id: string; readonly title: string; readonly count: number }[];
  readonly message: string;
  /** In which it is said; null: in the first of our languages. */
  readonly locale: string | null;
  /** Another number where the tree looks different. */
  readonly tree: number;
}
