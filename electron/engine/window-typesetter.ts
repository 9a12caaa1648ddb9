import { createTypesetter } from './typesetter';

/** Sets the PDFs of every window. */
export const typesetter = createTypesetter();
