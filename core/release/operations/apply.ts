import type { LooseNode } from '../nodes';
import type { Release } from '../release';
import type { Operation, Path } from './operation';
import { indexOf, isAbove, parentOf, placeAfterMove, sibling } from './paths';

type Element = Extract<LooseNode, { children: unknown }>;
type Fields = Readonly<Record<string, unknown>>;

/**
 * Applies operations in order. Nodes that no operation touches stay the same objects, so that
 * values cached for them remain valid.
 *
 * @throws RangeError when an operation names a path that does not exist
 */
export function applyOperations(release: Release, operations: readonly Operation[]): Release {
  return operations.reduce(applyOperation, release);
}

/** The release after one step; see `applyOperations`. */
export function applyOperation(release: Release, operation: Operation): Release {
  const root: Element = { type: '', children: [release as unknown as LooseNode] };
  const [changed, ...others] = changedTree(root, operation).children;
  if (!changed || others.length > 0 || !('type' in changed) || changed.type !== 'release') {
    throw new RangeError('a step took the release itself away');
  }
  return changed as unknown as Release;
}

function changedTree(root: Element, operation: Operation): Element {
  const { path } = operation;
  const index = indexOf(path);
  const among = (change: (siblings: readonly LooseNode[]) => LooseNode[]): Element =>
    withChildren(root, parentOf(path), change);
  switch (operation.type) {
    case 'insert_text':
      return withText(root, path, operation.offset, '', operation.text);
    case 'remove_text':
      return withText(root, path, operation.offset, operation.text, '');
    case 'insert_node':
      return among((siblings) => spliced(siblings, index, 0, operation.node as LooseNode));
    case 'remove_node':
      return among((siblings) => {
        at(siblings, index);
        return spliced(siblings, index, 1);
      });
    case 'split_node':
      return among((siblings) =>
        spliced(
          siblings,
          index,
          1,
          ...split(at(siblings, index), operation.position, operation.properties),
        ),
      );
    case 'merge_node':
      return among((siblings) =>
        spliced(siblings, index - 1, 2, merged(at(siblings, index - 1), at(siblings, index))),
      );
    case 'move_node': {
      const { newPath } = operation;
      if (isAbove(path, newPath)) throw new RangeError('a node cannot move into itself');
      const node = nodeAt(root, path);
      const without = among((siblings) => spliced(siblings, index, 1));
      const place = placeAfterMove(path, newPath);
      return withChildren(without, parentOf(place), (siblings) =>
        spliced(siblings, indexOf(place), 0, node),
      );
    }
    case 'set_node':
      return among((siblings) => {
        const { properties, newProperties } = operation;
        return spliced(
          siblings,
          index,
          1,
          withFields(at(siblings, index), properties, newProperties),
        );
      });
  }
}

/** The step that takes this one back, for a release to which it has just been applied. */
export function inverseOf(operation: Operation): Operation {
  switch (operation.type) {
    case 'insert_text':
      return { ...operation, type: 'remove_text' };
    case 'remove_text':
      return { ...operation, type: 'insert_text' };
    case 'insert_node':
      return { ...operation, type: 'remove_node' };
    case 'remove_node':
      return { ...operation, type: 'insert_node' };
    case 'split_node':
      return { ...operation, type: 'merge_node', path: [...sibling(operation.path, 1)] };
    case 'merge_node':
      return { ...operation, type: 'split_node', path: [...sibling(operation.path, -1)] };
    case 'move_node': {
      const path = placeAfterMove(operation.path, operation.newPath);
      return {
        type: 'move_node',
        path: [...path],
        newPath: [...placeBefore(operation.path, path)],
      };
    }
    case 'set_node': {
      const { properties, newProperties } = operation;
      return { ...operation, properties: newProperties, newProperties: properties };
    }
  }
}

/** The destination that moves a node from `now` back to `before`. */
function placeBefore(before: Path, now: Path): Path {
  const level = now.length - 1;
  const shifted =
    now.length < before.length &&
    parentOf(now).every((index, depth) => index === before[depth]) &&
    (now[level] ?? 0) <= (before[level] ?? 0);
  return shifted ? before.map((index, depth) => (depth === level ? index + 1 : index)) : before;
}

function withChildren(
  node: Element,
  path: Path,
  change: (children: readonly LooseNode[]) => LooseNode[],
): Element {
  const [index, ...rest] = path;
  if (index === undefined) return { ...node, children: change(node.children) };
  const child = at(node.children, index);
  if (!('children' in child)) throw new RangeError('a step leads below a run of text');
  return { ...node, children: spliced(node.children, index, 1, withChildren(child, rest, change)) };
}

function withText(root: Element, path: Path, offset: number, gone: string, come: string): Element {
  return withChildren(root, parentOf(path), (siblings) => {
    const run = at(siblings, indexOf(path));
    if (!('text' in run)) throw new RangeError('a step types into what is not text');
    if (offset > run.text.length) throw new RangeError('a step types past the end of a text');
    const text = run.text.slice(0, offset) + come + run.text.slice(offset + gone.length);
    return spliced(siblings, indexOf(path), 1, { ...run, text });
  });
}

function split(node: LooseNode, position: number, properties: Fields): [LooseNode, LooseNode] {
  const own = present(properties);
  return 'text' in node
    ? [
        { ...node, text: node.text.slice(0, position) },
        { ...own, text: node.text.slice(position) },
      ]
    : [
        { ...node, children: node.children.slice(0, position) },
        { type: '', ...own, children: node.children.slice(position) },
      ];
}

function merged(into: LooseNode, node: LooseNode): LooseNode {
  if ('text' in into && 'text' in node) return { ...into, text: into.text + node.text };
  if ('children' in into && 'children' in node) {
    return { ...into, children: [...into.children, ...node.children] };
  }
  throw new RangeError('a step joins a text with what is not one');
}

/** As in Slate, a field that is set to nothing, or left out of the new ones, is taken away. */
function withFields(node: LooseNode, old: Fields, fresh: Fields): LooseNode {
  const gone = new Set(
    [...Object.keys(old), ...Object.keys(fresh)].filter((name) => fresh[name] == null),
  );
  const kept = Object.entries(node).filter(([name]) => !gone.has(name));
  return { ...Object.fromEntries(kept), ...present(fresh) } as LooseNode;
}

const present = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value != null));

function nodeAt(root: Element, path: Path): LooseNode {
  return path.reduce<LooseNode>((node, index) => {
    if (!('children' in node)) throw new RangeError('a step leads below a run of text');
    return at(node.children, index);
  }, root);
}

function at(nodes: readonly LooseNode[], index: number): LooseNode {
  const node = nodes[index];
  if (!node) throw new RangeError('a step names a place that is not there');
  return node;
}

function spliced(
  nodes: readonly LooseNode[],
  index: number,
  gone: number,
  ...come: LooseNode[]
): LooseNode[] {
  if (index > nodes.length) throw new RangeError('a step names a place that is not there');
  return [...nodes.slice(0, index), ...come, ...nodes.slice(index + gone)];
}
