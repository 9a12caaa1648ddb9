import { problemOf, request } from '../../bridge/client';
import { blockToSave, saveBlock } from '../../library/save-block';
import type { Actions } from '../../workspace/command';
import type { WorkspaceContext } from '../../workspace/workspace-context';

const openLibrary = (entry: string | null, report: WorkspaceContext['report']): void =>
  void request('library.open', { entry }).catch((error) => report(problemOf(error)));

export const LIBRARY_ACTIONS = {
  'library.open': { run: ({ report }) => openLibrary(null, report) },
  'library.saveBlock': {
    refusal: ({ editor }) =>
      blockToSave(editor)
        ? null
        : {
            message: 'Nothing here can be saved to the library.',
            advice: 'Put the caret into a contact, a boilerplate, a picture or a piece of text.',
          },
    run: ({ editor, report, tell }) => {
      const block = blockToSave(editor);
      if (!block) return;
      saveBlock(editor, block).then(
        (entry) =>
          entry &&
          tell({
            kind: 'success',
            message: `Saved to the library as “${entry.name}”.`,
            actions: [{ label: 'Edit', run: () => openLibrary(entry.id, report) }],
          }),
        (error) => report(problemOf(error)),
      );
    },
  },
} satisfies Actions;
