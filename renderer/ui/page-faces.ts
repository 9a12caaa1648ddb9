import { type Typeface, WINDOW_TYPEFACES } from '../../core/typefaces/typefaces';

/**
 * Registers the faces of the PDF with the page. A file is loaded when the first of its letters is
 * shown, so scripts that are not used cost neither time nor memory.
 */
export function registerFaces(): void {
  for (const [, typeface] of WINDOW_TYPEFACES) {
    for (const { file, bold, italic } of typeface.faces) {
      document.fonts.add(
        new FontFace(typeface.family, `url("/fonts/${file}")`, {
          weight: bold ? '700' : '400',
          style: italic ? 'italic' : 'normal',
          unicodeRange: rangeOf(typeface),
        }),
      );
    }
  }
}

/** The code points that a family is there for, as CSS has them. */
export function rangeOf({ letters, beside }: Typeface): string {
  if (letters.length === 0) return 'U+0-10FFFF';
  return [...letters, ...beside]
    .map(([from, to]) => `U+${from.toString(16)}-${to.toString(16)}`)
    .join(', ');
}
