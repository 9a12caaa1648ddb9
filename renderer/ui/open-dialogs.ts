import { createContext, type Dispatch, type SetStateAction } from 'react';

/** The dialogs that are open in a window, the one in front last. */
export type OpenDialogs = readonly HTMLDialogElement[];

/** Notes which dialogs are open: what is not inside the one in front can be neither seen nor clicked. */
export const OpenDialogsContext = createContext<Dispatch<SetStateAction<OpenDialogs>>>(
  () => undefined,
);
