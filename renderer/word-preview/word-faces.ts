import { type StandIn, standIns } from '../../core/exports/docx/faces';
import {
  type Face,
  TYPEFACES,
  type Typeface,
  WINDOW_TYPEFACES,
} from '../../core/typefaces/typefaces';
import { rangeOf } from '../ui/page-faces';

const ARABIC = 'U+600-6FF, U+750-77F, U+8A0-8FF, U+FB50-FDFF, U+FE70-FEFF';

/**
 * Makes the faces that a Word document names known to the frame: Word's own where the machine has
 * them, those that are made to take the same room, else the ones that come with Dateline.
 */
export function registerWordFaces(): void {
  for (const standIn of standIns()) {
    const { name, instead, family, typefaces } = standIn;
    const latin = family === 'roman' ? TYPEFACES.serif : TYPEFACES.sans;
    add(standIn, latin, 'U+0-10FFFF', [name, instead]);
    for (const [id, typeface] of WINDOW_TYPEFACES) {
      if (id === 'serif' || id === 'sans') continue;
      const isItsOwn = typefaces.some((each) => each === id);
      // Of the Han families one is enough for the stray sign; a face of theirs has its own.
      if (!isItsOwn && HAN_BUT_ONE.has(id)) continue;
      const range = id === 'arabic' ? ARABIC : rangeOf(typeface);
      add(standIn, typeface, range, isItsOwn ? [name, instead] : []);
    }
  }
}

const HAN_BUT_ONE: ReadonlySet<string> = new Set(['han-traditional', 'japanese']);

/** @param local families of the machine that come before ours */
function add(
  { name, line }: StandIn,
  { faces }: Typeface,
  unicodeRange: string,
  local: string[],
): void {
  const percent = (part: number): string => `${part * 100}%`;
  for (const { file, bold, italic } of faces) {
    const style = styleName({ bold, italic });
    const sources = [
      ...local.map((each) => `local("${each}${style && ` ${style}`}")`),
      `url("/fonts/${file}")`,
    ];
    document.fonts.add(
      new FontFace(name, sources.join(', '), {
        weight: bold ? '700' : '400',
        style: italic ? 'italic' : 'normal',
        unicodeRange,
        // Lines as tall as Word's, whatever they are set in.
        ...(line && {
          ascentOverride: percent(line.ascent),
          descentOverride: percent(line.descent),
          lineGapOverride: percent(line.gap),
        }),
      }),
    );
  }
}

const styleName = ({ bold, italic }: Pick<Face, 'bold' | 'italic'>): string =>
  [bold && 'Bold', italic && 'Italic'].filter((part) => part).join(' ');
