import { problemOf, request } from '../../bridge/client';
import { blockToSave, saveBlock } from '../../library/save-block';
import type { Command } from './command';

export const LIBRARY_COMMANDS: readonly Command[] = [
  {
    id: 'library.open',
    title: 'Open the library…',
    focusesPage: false,
    run: ({ report }) =>
      void request('library.open', { entry: null }).catch((error) => report(problemOf(error))),
  },
  {
    id: 'library.saveBlock',
    title: 'Save this block to the library',
    focusesPage: false,
    available: (editor) => blockToSave(editor) !== null,
    refusal: () => ({
      message: 'There is nothing here that the library could keep.',
      advice: 'Put the caret into a contact, a boilerplate, a picture or a piece of text.',
    }),
    run: ({ editor, report, tell }) => {
      const block = blockToSave(editor);
      if (!block) return;
      saveBlock(editor, block).then(
        (entry) =>
          entry &&
          tell({
            message: `Saved to the library as “${entry.name}”.`,
            actions: [
              {
                label: 'Edit',
                run: () =>
                  void request('library.open', { entry: entry.id }).catch((error) =>
                    report(problemOf(error)),
                  ),
              },
            ],
          }),
        (error) => report(problemOf(error)),
      );
    },
  },
];
