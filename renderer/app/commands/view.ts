import { beginTour } from '../../start/tour';
import type { Actions, CommandAction } from '../../workspace/command';
import { toggleFocusMode } from '../../workspace/focus-mode';
import { toRegion } from '../../workspace/regions';
import { changeTextSize, resetTextSize } from '../../workspace/text-size';
import { openHelp, topicAt } from '../help-here';

const panel = (id: string): CommandAction => ({ run: ({ focusPanel }) => focusPanel(id) });

export const VIEW_ACTIONS = {
  'view.panel.outline': panel('outline'),
  'view.panel.library': panel('library'),
  'view.panel.facts': panel('facts'),
  'view.panel.fill': panel('fill'),
  'view.panel.comments': panel('comments'),
  'view.panel.signOffs': panel('signOffs'),
  'view.panel.versions': panel('versions'),
  'view.panel.checks': panel('checks'),
  'view.nextRegion': { run: ({ editor }) => toRegion(editor, 1) },
  'view.previousRegion': { run: ({ editor }) => toRegion(editor, -1) },
  'view.focusMode': { focusesPage: true, run: toggleFocusMode },
  'view.textLarger': { run: () => changeTextSize(1) },
  'view.textSmaller': { run: () => changeTextSize(-1) },
  'view.textUsual': { run: resetTextSize },
  'view.palette': { run: ({ open }) => open('palette') },
  'help.here': { run: ({ report }) => openHelp(topicAt(document.activeElement), report) },
  'help.guide': { run: ({ report }) => openHelp('first-steps', report) },
  'help.tour': { run: beginTour },
  'help.news': { run: ({ report }) => openHelp('news', report) },
  'help.licences': { run: ({ report }) => openHelp('licences', report) },
  'help.diagnostics': { run: ({ open }) => open('diagnostics') },
  'help.about': { run: ({ open }) => open('about') },
  'help.shortcuts': { run: ({ open }) => open('shortcuts') },
} satisfies Actions;
