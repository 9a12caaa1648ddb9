import { toggleLiveView } from '../../live/live-view';
import type { Command } from './command';

export const LIVE_COMMANDS: readonly Command[] = [
  {
    id: 'view.pages',
    title: 'Show or hide: Pages beside the text',
    keys: 'Ctrl Shift P',
    run: () => toggleLiveView('beside'),
  },
  {
    id: 'view.pagesAlone',
    title: 'Show or hide: Pages alone',
    focusesPage: false,
    run: () => toggleLiveView('alone'),
  },
];
