import type { LineLook } from '../../reading/block-builder';
import type { SwitchMark } from '../../release/text';
import type { SourcePlace } from '../source';

/** What control words of RTF (1.9.1) mean that only look something up. */

/** Groups whose text is none of the document. */
export const SKIPPED = new Set(
  'colortbl filetbl listtable listoverridetable rsidtbl generator xmlnstbl themedata colorschememapping latentstyles datastore objdata objclass bkmkstart bkmkend atnid atnauthor atndate atnref atrfstart atrfend annotation nonshppict shprslt pn pntxta pntxtb xe tc rxe bxe txe ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn nesttableprops wgrffmtfilter mmathPr docvar passwordhash factoidname fchars lchars background revtbl private panose falt fontemb blipuid blipuid wpnp'.split(
    ' ',
  ),
);
/** Groups that are a text of their own, and where it stands. */
export const STORIES: Readonly<Record<string, SourcePlace>> = {
  header: 'header',
  headerl: 'header',
  headerr: 'header',
  headerf: 'header',
  footer: 'footer',
  footerl: 'footer',
  footerr: 'footer',
  footerf: 'footer',
};
/** How a paragraph is aligned. */
export const ALIGNMENTS: Readonly<Record<string, LineLook['align']>> = {
  ql: 'start',
  qc: 'center',
  qr: 'end',
  qj: 'justify',
};
/** Marks of characters. */
export const MARKS: Readonly<Record<string, SwitchMark>> = {
  b: 'bold',
  i: 'italic',
  ul: 'underline',
  uld: 'underline',
  uldash: 'underline',
  uldb: 'underline',
  ulw: 'underline',
  ulth: 'underline',
  ulwave: 'underline',
  strike: 'strike',
  striked: 'strike',
  super: 'superscript',
  sub: 'subscript',
};
