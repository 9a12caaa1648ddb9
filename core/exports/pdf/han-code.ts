import { HAN_TYPEFACES, type HanTypeface } from '../../typefaces/han-signs';
import { type Script, scriptsIn } from '../../typefaces/needed';
import { typeface } from '../../typefaces/typefaces';
import { type Code, call, literal } from './typst';

/** Content whose Han signs are drawn as the country of this typeface draws them. */
export const hanCode = (id: HanTypeface, content: Code): Code => `${opening(id)}${content})`;

const opening = (id: HanTypeface): Code =>
  call('drawnby', literal(typeface(id).family)).replace(/\)$/, ', ');

/** The typefaces that a piece of code needs. Escaped text cannot contain a call. */
export function scriptsOf(code: Code): readonly Script[] {
  const scripts = scriptsIn(code);
  if (scripts.length === 0) return scripts;
  const named = HAN_TYPEFACES.filter((id) => code.includes(opening(id)));
  return [...scripts, ...named.map((id) => `set-in-${id}` as const)];
}
