import { missingPart } from '../text/missing-part';

/** End marks that people type as text. */
const TYPED =
  /^\s*(?:#\s?#\s?#|\*\s?\*\s?\*|[-–—]*\s?30\s?[-–—]*|[-–—*]*\s*(?:ENDS?|FIN|FINAL|ENDE|FIM|FINE|EINDE|SLUT|KONIEC|КОНЕЦ|КІНЕЦЬ|SON|انتهى|النهاية|پایان)\s*[-–—*]*)\s*$/iu;

export const endMarkMissing = missingPart({
  id: 'end-mark-missing',
  title: 'No end mark',
  severity: 'warning',
  why: 'The end mark says where the text for publication stops; notes and contacts have been printed without it.',
  part: 'end-mark',
  message: 'There is no end mark.',
  fixes: [{ type: 'insert-block', title: 'Add “###”', kind: 'end-mark' }],
  isIn: (block) => block.kind === 'end-mark' || block.lines.some(({ text }) => TYPED.test(text)),
});
