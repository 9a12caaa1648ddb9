import type { Actions, CommandAction } from '../../workspace/command';
import { toggleFocusMode } from '../../workspace/focus-mode';
import { toRegion } from '../../workspace/regions';

const panel = (id: string): CommandAction => ({ run: ({ focusPanel }) => focusPanel(id) });

export const VIEW_ACTIONS = {
  'view.panel.outline': panel('outline'),
  'view.panel.library': panel('library'),
  'view.panel.facts': panel('facts'),
  'view.panel.fill': panel('fill'),
  'view.panel.comments': panel('comments'),
  'view.panel.versions': panel('versions'),
  'view.panel.checks': panel('checks'),
  'view.nextRegion': { run: ({ editor }) => toRegion(editor, 1) },
  'view.previousRegion': { run: ({ editor }) => toRegion(editor, -1) },
  'view.focusMode': { focusesPage: true, run: toggleFocusMode },
  'view.palette': { run: ({ open }) => open('palette') },
  'help.shortcuts': { run: ({ open }) => open('shortcuts') },
} satisfies Actions;
