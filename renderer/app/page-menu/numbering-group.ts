import { Editor } from 'slate';
import type { Block } from '../../../core/release/blocks/block';
import { formatOf } from '../../../core/release/lists/labels';
import type { NumberFormat } from '../../../core/release/lists/number-format';
import { Numbering } from '../../../core/release/lists/starts';
import { setNumbering } from '../../editor/input/insert';
import { findAncestor } from '../../editor/queries/ancestors';
import type { WorkspaceContext } from '../../workspace/workspace-context';
import type { MenuGroup } from './menu-group';

const FORMATS: readonly (readonly [format: NumberFormat, shown: string])[] = [
  ['{1}.', '1. 2. 3.'],
  ['({1})', '(1) (2) (3)'],
  ['{a}.', 'a. b. c.'],
  ['{A}.', 'A. B. C.'],
  ['{i}.', 'i. ii. iii.'],
];

/** How the numbered list at the caret counts. */
export function numberingGroup({ editor }: WorkspaceContext): MenuGroup {
  const found = findAncestor(editor, 'list');
  const label = 'Numbering';
  if (!found?.[0].ordered) return { label, items: [] };
  const [list, path] = found;
  const format = list.format && { format: list.format };
  const [parent] = Editor.parent(editor, path);
  const before = parent.children.slice(0, path.at(-1)) as Block[];
  const numbering = new Numbering();
  for (const block of before) numbering.startOfBlock(block);
  const { start: _, ...unstarted } = list;
  const next = numbering.startOf({ ...unstarted, continues: true });
  const depth = [...Editor.levels(editor, { at: path })].filter(
    ([node]) => 'type' in node && node.type === 'list',
  ).length;
  const own = formatOf(list, { depth: depth - 1 });
  const starts = list.continues || (list.start ?? 1) !== 1;
  return {
    label,
    items: [
      ...(next > 1 && !list.continues
        ? [
            {
              label: `Continue at ${next}`,
              run: () => setNumbering(editor, { continues: true, ...format }, path),
            },
          ]
        : []),
      ...(starts
        ? [{ label: 'Restart at 1', run: () => setNumbering(editor, { ...format }, path) }]
        : []),
      ...FORMATS.filter(([each]) => each !== own).map(([each, shown]) => ({
        label: `Number as ${shown}`,
        run: () =>
          setNumbering(
            editor,
            {
              ...(list.start !== undefined && { start: list.start }),
              ...(list.continues && { continues: list.continues }),
              format: each,
            },
            path,
          ),
      })),
    ],
  };
}
