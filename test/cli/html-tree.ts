/** Looking things up in a parsed page. */
import type { DefaultTreeAdapterMap } from 'parse5';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

/** All elements of a name below a node, in the order of the page. */
export function elementsIn(node: Node, name: string): Element[] {
  const below = 'childNodes' in node ? node.childNodes.flatMap((child) => elementsIn(child, name)) : [];
  return 'tagName' in node && node.tagName === name ? [node, ...below] : below;
}

/** What a reader sees of a node; styles are no text. */
export function textIn(node: Node): string {
  if ('tagName' in node && node.tagName === 'style') return '';
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textIn).join('') : '';
}

export function attributeOf(element: Element, name: string): string | null {
  return element.attrs.find((attribute) => attribute.name === name)?.value ?? null;
}
