/** The tree as the client has drawn it, and whether it would look different now. */
import { isDeepStrictEqual } from 'node:util';
import { messagesFor } from '../../core/index.ts';
import type { WorkspaceIndex } from './index.ts';
import { type TreeNode, treeOf, type View } from './tree.ts';

export interface DrawnTree {
  /**
   * The children of a node, `null` for the topmost, as the client is now about to draw them.
   *
   * @param locale of the labels; undefined: the first of our languages
   */
  readonly childrenOf: (parent: string | null, view: View, locale: string | undefined) => readonly TreeNode[];
  /** A number that is another one when what the client has drawn looks different by now. */
  readonly revision: (locale: string | undefined) => number;
}

export function drawnTree(index: WorkspaceIndex): DrawnTree {
  /** Null where the client has drawn nothing yet, or is told to draw anew. */
  let drawn: { readonly view: View; readonly locale: string | undefined; readonly roots: readonly TreeNode[] } | null =
    null;
  let isCurrent = false;
  let revision = 0;
  index.onDidChange(() => {
    isCurrent = false;
  });

  const draw = (view: View, locale: string | undefined): readonly TreeNode[] => {
    const roots = treeOf(index.entries().values(), view, index.filingOf, messagesFor(locale));
    drawn = { view, locale, roots };
    isCurrent = true;
    return roots;
  };
  /** The roots in the view of before; where they differ, nodes that the client got before are no longer right. */
  const drawAgain = (before: NonNullable<typeof drawn>, locale: string | undefined): readonly TreeNode[] => {
    if (isCurrent && before.locale === locale) return before.roots;
    const roots = draw(before.view, locale);
    if (!isDeepStrictEqual(roots, before.roots)) revision += 1;
    return roots;
  };

  return {
    childrenOf: (parent, view, locale) => {
      const isSame = drawn !== null && isDeepStrictEqual(drawn.view, view);
      const roots = isSame ? drawAgain(drawn!, locale) : draw(view, locale);
      return parent === null ? roots : (find(roots, parent)?.children ?? []);
    },
    revision: (locale) => {
      const before = revision;
      // While files come in there is always more to draw, and nothing worth comparing.
      if (drawn !== null && index.phase() !== 'running') drawAgain(drawn, locale);
      else revision += 1;
      // Who has to draw anew asks for it, unless nobody looks.
      if (revision !== before) drawn = null;
      return revision;
    },
  };
}

function find(nodes: readonly TreeNode[], id: string): TreeNode | undefined {
  for (const node of nodes) {
    if (node.id === id) return node;
    const below = id.startsWith(`${node.id}/`) ? find(node.children, id) : undefined;
    if (below !== undefined) return below;
  }
  return undefined;
}
