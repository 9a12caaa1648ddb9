import { Editor, Node, type Path, Path as Paths, Transforms } from 'slate';
import { createBlock } from '../../../core/release/blocks/create';
import type { LooseNode } from '../../../core/release/nodes';
import type { Fix } from '../../../core/release/normalise/fix';
import { fixFor } from '../../../core/release/normalise/rules';
import { setSpan } from '../input/table';
import type { ReleaseEditor } from './slate-types';

/** Normalises the tree by the rules of a release, with operations that undo covers. */
export function withRules(editor: ReleaseEditor): ReleaseEditor {
  const { normalizeNode } = editor;
  editor.normalizeNode = (entry, options) => {
    const [node, path] = entry;
    const fix = path.length > 0 ? fixFor(node as LooseNode) : null;
    // Slate's own rules remove what does not fit, so they run on valid nodes only. For the release
    // they would visit every block and change nothing.
    if (fix) carryOut(editor, path, fix);
    else if (path.length !== 1) normalizeNode(entry, options);
  };
  return editor;
}

function carryOut(editor: ReleaseEditor, path: Path, fix: Fix): void {
  switch (fix.type) {
    case 'insert':
      Transforms.insertNodes(editor, fix.node as Node, { at: [...path, fix.child] });
      break;
    case 'remove':
      Transforms.removeNodes(editor, { at: [...path, fix.child] });
      break;
    case 'wrap': {
      const parent = { ...fix.parent, children: [] } as never;
      Transforms.wrapNodes(editor, parent, { at: [...path, fix.child] });
      break;
    }
    case 'unwrap':
      Transforms.unwrapNodes(editor, { at: [...path, fix.child] });
      break;
    case 'retype': {
      const at = [...path, fix.child];
      Transforms.setNodes(editor, fix.properties as never, { at });
      if (fix.drop.length > 0) Transforms.unsetNodes(editor, [...fix.drop] as never, { at });
      break;
    }
    case 'unset':
      Transforms.unsetNodes(editor, [...fix.fields] as never, { at: path });
      break;
    case 'move':
      Transforms.moveNodes(editor, { at: [...path, fix.child], to: [...path, fix.to] });
      break;
    case 'raise':
      Transforms.moveNodes(editor, { at: [...path, fix.child], to: Paths.next(path) });
      break;
    case 'dissolve':
      Transforms.unwrapNodes(editor, { at: path });
      break;
    case 'insert-cell': {
      const row = Node.get(editor, [...path, fix.row]);
      const end = 'children' in row ? row.children.length : 0;
      Transforms.insertNodes(editor, createBlock['table-cell'](), {
        at: [...path, fix.row, end],
      });
      break;
    }
    case 'set-span':
      setSpan(editor, [...path, fix.row, fix.cell], fix);
      break;
    case 'vanish':
      if (Editor.hasPath(editor, path)) Transforms.removeNodes(editor, { at: path });
  }
}
