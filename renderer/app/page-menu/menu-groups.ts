import { type Element, type Path, Range, Transforms } from 'slate';
import type { CommandId } from '../../../core/commands/menu-bar';
import { acceleratorOf, shownAccelerator } from '../../../core/commands/shortcuts';
import { isIssued } from '../../../core/lifecycle/status';
import type { Image } from '../../../core/release/blocks/image';
import { problemOf, request } from '../../bridge/client';
import { linkAround, setLink } from '../../editor/input/insert';
import { selectAll } from '../../editor/input/select-all';
import { releaseOf } from '../../editor/model/release-of';
import type { EditorServices } from '../../editor/model/services';
import type { ReleaseEditor } from '../../editor/model/slate-types';
import { findAncestor, topLevelBlock } from '../../editor/queries/ancestors';
import type { WorkspaceContext } from '../../workspace/workspace-context';
import { refusalOf } from '../commands/allowed';
import { commandOf } from '../commands/registry';
import type { MenuGroup, MenuItem } from './menu-group';
import { numberingGroup } from './numbering-group';

type Asked = Pick<EditorServices, 'openLink' | 'pickImage'>;

/** Commands for the caret's position, from the clipboard to the whole block. */
export function menuGroups(workspace: WorkspaceContext, services: Asked): readonly MenuGroup[] {
  const { editor } = workspace;
  const isLocked = isIssued(releaseOf(editor).facts.status);
  const groups = [
    clipboardGroup(workspace, isLocked),
    linkGroup(workspace, services, isLocked),
    ...(isLocked
      ? []
      : [numberingGroup(workspace), ...tableGroups(workspace), pictureGroup(workspace, services)]),
    ...(isLocked ? [] : [reviewGroup(workspace), blockGroup(workspace)]),
  ];
  return groups.filter(({ items }) => items.length > 0);
}

const shown = (accelerator: string): string => {
  const { platform } = window.dateline;
  const keys = acceleratorOf(accelerator, platform);
  return keys ? shownAccelerator(keys, platform) : '';
};

function clipboardGroup(workspace: WorkspaceContext, isLocked: boolean): MenuGroup {
  const { editor, report } = workspace;
  const { selection } = editor;
  const isSelected = selection !== null && Range.isExpanded(selection);
  const act = (action: 'cut' | 'copy' | 'paste' | 'pasteAsText') => (): void => {
    request('clipboard.run', { action }).catch((error) => report(problemOf(error)));
  };
  const changing: MenuItem[] = isLocked
    ? []
    : [
        { label: 'Paste', keys: shown('CmdOrCtrl+V'), run: act('paste') },
        {
          label: 'Paste as plain text',
          keys: shown('CmdOrCtrl+Shift+V'),
          run: act('pasteAsText'),
        },
      ];
  return {
    label: 'Clipboard',
    items: [
      ...(isLocked
        ? []
        : [{ label: 'Cut', keys: shown('CmdOrCtrl+X'), disabled: !isSelected, run: act('cut') }]),
      { label: 'Copy', keys: shown('CmdOrCtrl+C'), disabled: !isSelected, run: act('copy') },
      ...changing,
      ...(isLocked
        ? []
        : (['edit.pasteQuote', 'edit.pasteContacts', 'edit.pasteBoilerplate'] as const).map((id) =>
            command(workspace, id),
          )),
      { label: 'Select all', keys: shown('CmdOrCtrl+A'), run: () => selectAll(editor) },
    ],
  };
}

function command({ editor, run }: WorkspaceContext, id: CommandId, label?: string): MenuItem {
  const entry = commandOf(id);
  const keys = acceleratorOf(entry.shortcut, window.dateline.platform);
  return {
    label: label ?? entry.label,
    ...(keys && { keys: shownAccelerator(keys, window.dateline.platform) }),
    disabled: refusalOf(entry, editor) !== null,
    run: () => run(id),
  };
}

function linkGroup(workspace: WorkspaceContext, { openLink }: Asked, isLocked: boolean): MenuGroup {
  const { editor, report } = workspace;
  const url = linkAround(editor);
  const label = 'Link';
  if (!url) {
    const isSelected = editor.selection !== null && Range.isExpanded(editor.selection);
    return { label, items: isSelected && !isLocked ? [command(workspace, 'insert.link')] : [] };
  }
  const copy = (): void => {
    const text = url.replace(/^(?:mailto|tel):/i, '');
    request('clipboard.write', { text }).catch((error) => report(problemOf(error)));
  };
  return {
    label,
    items: [
      { label: 'Open link', run: () => openLink(url) },
      { label: 'Copy address', run: copy },
      ...(isLocked
        ? []
        : [
            command(workspace, 'insert.link', 'Edit link…'),
            { label: 'Remove link', run: () => setLink(editor, '') },
          ]),
    ],
  };
}

function tableGroups(workspace: WorkspaceContext): readonly MenuGroup[] {
  const { editor } = workspace;
  if (!findAncestor(editor, 'table-cell')) return [];
  const of = (...ids: CommandId[]): MenuItem[] => ids.map((id) => command(workspace, id));
  const usable = (items: readonly MenuItem[]) => items.filter(({ disabled }) => !disabled);
  return [
    {
      label: 'Table',
      items: [
        ...of('table.rowAbove', 'table.rowBelow', 'table.columnBefore', 'table.columnAfter'),
        ...usable(of('table.mergeCells', 'table.splitCell')),
        ...of('table.header', 'table.deleteRow', 'table.deleteColumn'),
        ...of('table.alignLeft', 'table.alignCentre', 'table.alignRight', 'table.alignAuto'),
        { label: 'Delete table', run: () => removeAt(editor, findAncestor(editor, 'table')?.[1]) },
      ],
    },
  ];
}

function pictureGroup({ editor, report }: WorkspaceContext, { pickImage }: Asked): MenuGroup {
  const picture = findAncestor(editor, 'image');
  const label = 'Picture';
  if (!picture) return { label, items: [] };
  const replace = (): void => {
    pickImage().then(
      (image) => image && replacePicture(editor, picture[0], image),
      (error) => report(problemOf(error)),
    );
  };
  return {
    label,
    items: [
      { label: 'Replace picture…', run: replace },
      { label: 'Remove picture', run: () => removeAt(editor, findAncestor(editor, 'image')?.[1]) },
    ],
  };
}

/** Another picture in the place of one; its caption, credit and width stay. */
function replacePicture(
  editor: ReleaseEditor,
  old: Image,
  { asset, pixels }: Pick<Image, 'asset' | 'pixels'>,
): void {
  const isOld = (node: unknown): boolean => node === old;
  Transforms.setNodes<Element>(editor, { asset, pixels }, { at: [], match: isOld, voids: true });
}

const reviewGroup = (workspace: WorkspaceContext): MenuGroup => ({
  label: 'Review',
  items: [command(workspace, 'review.comment')],
});

const BLOCK_NAMES: Readonly<Record<string, string>> = {
  quote: 'quote',
  table: 'table',
  image: 'picture',
  'contact-block': 'contacts',
  list: 'list',
  notes: 'notes',
  boilerplate: 'boilerplate',
};

function blockGroup(workspace: WorkspaceContext): MenuGroup {
  const { editor } = workspace;
  const block = topLevelBlock(editor)?.[0];
  if (!block) return { label: 'Block', items: [] };
  const name = BLOCK_NAMES[block.type] ?? 'block';
  const contact = findAncestor(editor, 'contact');
  return {
    label: 'Block',
    items: [
      command(workspace, 'block.up', `Move ${name} up`),
      command(workspace, 'block.down', `Move ${name} down`),
      ...(contact
        ? [
            {
              label: 'Remove contact',
              run: () => removeAt(editor, findAncestor(editor, 'contact')?.[1]),
            },
          ]
        : []),
      ...(block.type === 'table' || block.type === 'image'
        ? []
        : [command(workspace, 'block.delete', `Delete ${name}`)]),
    ],
  };
}

function removeAt(editor: ReleaseEditor, at: Path | undefined): void {
  if (at) Transforms.removeNodes(editor, { at });
}
