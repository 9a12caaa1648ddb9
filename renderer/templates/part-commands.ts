import { withRepetition } from '../../core/templates/author';
import { problemOf } from '../bridge/client';
import { releaseOf } from '../editor/model/release-of';
import { setRelease } from '../editor/model/set-release';
import type { ReleaseEditor } from '../editor/model/slate-types';
import { topLevelBlock } from '../editor/queries/ancestors';
import type { Actions, CommandAction } from '../workspace/command';
import { toggleGuidance } from './guidance';

/** The index of the block that the caret is in; undefined where there is none. */
export const blockIndex = (editor: ReleaseEditor): number | undefined =>
  topLevelBlock(editor)?.[1][1];

const inBlock: CommandAction['refusal'] = ({ editor }) =>
  blockIndex(editor) === undefined
    ? { message: 'The caret is not in a block.', advice: 'Click a block of the text first.' }
    : null;

/** Making and changing templates: the whole, and the block that the caret is in. */
export const TEMPLATE_ACTIONS = {
  'template.save': { run: ({ open }) => open('saveTemplate') },
  'template.guidance': {
    refusal: inBlock,
    run: ({ open }) => open('partGuidance'),
  },
  'template.onlyIf': { refusal: inBlock, run: ({ open }) => open('partQuestion') },
  'template.forEach': {
    refusal: inBlock,
    run: ({ editor, report }) => {
      const index = blockIndex(editor);
      if (index === undefined) return;
      try {
        setRelease(editor, withRepetition(releaseOf(editor), index));
      } catch (error) {
        report(problemOf(error));
      }
    },
  },
  'view.guidance': { run: toggleGuidance },
} satisfies Actions;
