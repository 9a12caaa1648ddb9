import { HELP_PAGE } from './app-protocol';
import { OwnWindow } from './own-window';

const helpWindow = new OwnWindow({
  page: HELP_PAGE,
  title: 'Help – Dateline',
  help: 'first-steps#help',
  placeKey: 'helpWindow',
});

/** Opens the window of the user guide at a place, or brings it to the front there. */
export async function openHelpWindow(place: string): Promise<void> {
  const wasOpen = helpWindow.window !== null;
  const window = await helpWindow.open(place);
  if (window && wasOpen) window.webContents.send('event', 'help.show', { place });
}
