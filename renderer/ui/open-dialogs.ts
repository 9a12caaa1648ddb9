import { createContext, type Dispatch, type SetStateAction } from 'react';

/** The dialogs that are open in a window, the one in front last. */
export type OpenDialogs = readonly HTMLDialogElement[];

/** Tracks the open dialogs: only the contents of the front one can be seen and clicked. */
export const OpenDialogsContext = createContext<Dispatch<SetStateAction<OpenDialogs>>>(
  () => undefined,
);
