import { withRepetition } from '../../core/templates/author';
import type { Command } from '../app/commands/command';
import { problemOf } from '../bridge/client';
import { become } from '../editor/become';
import { topBlock } from '../editor/places';
import { releaseOf } from '../editor/release-of';
import type { ReleaseEditor } from '../editor/slate-types';

/** The index of the block that the caret is in; undefined where there is none. */
export const blockIndex = (editor: ReleaseEditor): number | undefined => topBlock(editor)?.[1][1];

const inBlock = (editor: ReleaseEditor): boolean => blockIndex(editor) !== undefined;

/** Making and changing templates: the whole, and the block that the caret is in. */
export const TEMPLATE_COMMANDS: readonly Command[] = [
  {
    id: 'template.save',
    title: 'Save as template…',
    focusesPage: false,
    run: ({ open }) => open('saveTemplate'),
  },
  {
    id: 'template.guidance',
    title: 'Guidance for this block…',
    focusesPage: false,
    available: inBlock,
    run: ({ open }) => open('partGuidance'),
  },
  {
    id: 'template.onlyIf',
    title: 'Print this block only if…',
    focusesPage: false,
    available: inBlock,
    run: ({ open }) => open('partQuestion'),
  },
  {
    id: 'template.forEach',
    title: 'This block once for each organisation',
    available: inBlock,
    run: ({ editor, report }) => {
      const index = blockIndex(editor);
      if (index === undefined) return;
      try {
        become(editor, withRepetition(releaseOf(editor), index));
      } catch (error) {
        report(problemOf(error));
      }
    },
  },
];
