import { type Descendant, Element, Node, Text } from 'slate';

/** The text of each line in a part of the document, in order. */
export function linesIn(nodes: readonly Descendant[]): string[] {
  return nodes.flatMap((node): string[] => {
    if (!Element.isElement(node)) return [Node.string(node)];
    const isLine = node.children.some((child) => Text.isText(child));
    return isLine ? [Node.string(node)] : linesIn(node.children);
  });
}
