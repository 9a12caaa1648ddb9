/**
 * The origin of the frame that draws Word documents. An origin of its own gives it a process of its
 * own, so that a long document does not block the window.
 */
export const WORD_ORIGIN = 'app://word';
export const WORD_FRAME = `${WORD_ORIGIN}/word.html`;
