import { app } from 'electron';
import type { DIAGNOSTICS_REQUESTS } from '../../core/bridge/messages/diagnostics';
import { diagnostics } from '../diagnostics/diagnostics';
import { findDamage, repair } from '../diagnostics/repair';
import type { HandlersOf } from './serve-requests';

export const diagnosticsHandlers: HandlersOf<typeof DIAGNOSTICS_REQUESTS> = {
  'diagnostics.read': async () => {
    const profile = app.getPath('userData');
    const [text, damage] = await Promise.all([diagnostics(profile), findDamage(profile)]);
    return { text, damage };
  },
  // Chromium's caches are in use while a window is open: "repair" on the command line sets them aside.
  'diagnostics.repair': async () => (await repair(app.getPath('userData'), false)).folder,
};
