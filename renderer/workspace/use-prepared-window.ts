import { useEffect } from 'react';
import { request } from '../bridge/client';

/** Has a window made ready for the document that the person is about to choose. */
export const prepareWindow = (): void =>
  void request('document.prepare', null).catch(console.error);

/** The same as soon as the part that asks it is shown. */
export const usePreparedWindow = (): void => useEffect(prepareWindow, []);
