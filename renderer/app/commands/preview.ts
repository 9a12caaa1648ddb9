import { togglePreviewView } from '../../preview/preview-view';
import type { Actions } from '../../workspace/command';

export const PREVIEW_ACTIONS = {
  'view.pages': { run: () => togglePreviewView('beside') },
  'view.pagesAlone': { run: () => togglePreviewView('alone') },
} satisfies Actions;
