import { useCallback, useState } from 'react';
import { searchCommands } from '../../../core/commands/search';
import { acceleratorOf, shownAccelerator } from '../../../core/commands/shortcuts';
import { BLOCK_COMMANDS } from '../../blocks/block-views';
import { focusPage } from '../../editor/model/page-focus';
import { releaseOf } from '../../editor/model/release-of';
import { caretPlace, ensureCaret } from '../../editor/queries/caret-place';
import { CaretMenu, type MenuChoice } from '../../ui/CaretMenu';
import type { DialogProps } from '../../workspace/dialog-props';
import { useWorkspace } from '../../workspace/workspace-context';
import { commandById } from '../commands/registry';

const INSERTS = Object.entries(BLOCK_COMMANDS).flatMap(([id, { icon, about }]) => {
  const command = commandById(id);
  return command ? [{ ...command, icon, about }] : [];
});

/** Opened by typing `/`: if nothing is chosen, the query becomes text. */
export const TYPED = 'typed';

/** Every block that can be put in, or made of the line, where the caret is. */
export function InsertMenu({ argument, onClose }: DialogProps) {
  const { editor, run } = useWorkspace();
  const [at] = useState(() => {
    ensureCaret(editor);
    return caretPlace(editor);
  });
  const close = useCallback(
    (query: string | null): void => {
      onClose();
      focusPage(editor);
      if (argument === TYPED && query !== null) editor.insertText(`/${query}`);
    },
    [argument, editor, onClose],
  );
  const { platform } = window.dateline;
  const choicesFor = (query: string): readonly MenuChoice[] =>
    searchCommands(INSERTS, query).map(({ id, label, shortcut, icon, about }) => {
      const keys = acceleratorOf(shortcut, platform);
      return {
        id,
        title: label,
        icon,
        about,
        ...(keys && { keys: shownAccelerator(keys, platform) }),
      };
    });
  return (
    <CaretMenu
      label="Insert"
      at={at}
      direction={releaseOf(editor).facts.direction}
      choicesFor={choicesFor}
      onChoose={run}
      onClose={close}
    />
  );
}
