/**
 * Where the frame comes from that draws a Word document. A host of its own gives it a process of its
 * own: a long document is drawn while the window goes on.
 */
export const WORD_ORIGIN = 'app://word';
export const WORD_FRAME = `${WORD_ORIGIN}/word.html`;
