import { type IpcMainInvokeEvent, ipcMain } from 'electron';
import type { Envelope } from '../../core/bridge/contract';

type Answer = (
  event: IpcMainInvokeEvent,
  name: unknown,
  data: unknown,
) => Promise<Envelope<unknown>>;

let know: (answer: Answer) => void;
const known = new Promise<Answer>((resolve) => {
  know = resolve;
});

/** Takes the windows' messages from now on. They wait until it is known how to answer them. */
export function takeRequests(): void {
  ipcMain.handle('request', async (event, name: unknown, data: unknown) =>
    (await known)(event, name, data),
  );
}

/** Sets how requests are answered, including those received already. */
export const answerWith = (answer: Answer): void => know(answer);
