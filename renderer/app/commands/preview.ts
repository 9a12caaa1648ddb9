import { toggleLiveView } from '../../preview/preview-view';
import type { Actions } from './command';

export const LIVE_ACTIONS = {
  'view.pages': { run: () => toggleLiveView('beside') },
  'view.pagesAlone': { run: () => toggleLiveView('alone') },
} satisfies Actions;
