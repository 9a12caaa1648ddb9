import { accentOf } from '../../release/accent';
import type { Facts } from '../../release/facts';
import { hanTypeface } from '../../typefaces/needed';
import { mayBeSpaced } from '../../typefaces/traits';
import { ALWAYS, type TypefaceId, typeface } from '../../typefaces/typefaces';
import { array, type Code, literal } from './typst';

/** Typefaces of the engine, for arrows, stars and rare symbols. */
const SIGNS = ['Libertinus Serif', 'New Computer Modern', 'DejaVu Sans Mono'];

/** The definitions that the page's style uses. */
export function lookOf(
  facts: Facts,
  typefaces: readonly TypefaceId[],
  { hyphens = false, contacts = 'one' }: { hyphens?: boolean; contacts?: 'one' | 'two' } = {},
): Code[] {
  const faces = (first: TypefaceId): Code => {
    const letters = typefaces.filter((id) => id !== 'emoji');
    // Last, as it has figures too.
    const emoji = typefaces.filter((id) => id === 'emoji');
    const [latin = '', ...others] = [...new Set([first, ...letters, ...ALWAYS, ...emoji])].map(
      (id) => typeface(id).family,
    );
    return array([latinFace(latin, facts.language), ...[...others, ...SIGNS].map(literal)]);
  };
  return [
    `#let serif = ${faces('serif')}`,
    `#let sans = ${faces('sans')}`,
    `#let accent = rgb(${literal(accentOf(facts))})`,
    `#let hyphens = ${hyphens}`,
    `#let edge = ${literal(facts.direction === 'rtl' ? 'right' : 'left')}`,
    `#let high = ${typefaces.some((id) => HIGH.has(id)) ? 1.3 : 1}`,
    `#let parted = ${mayBeSpaced(facts.language)}`,
    `#let contactcolumns = ${contacts === 'two' ? 2 : 1}`,
  ];
}

/** Signs above signs, or letters that fill their square. */
const HIGH: ReadonlySet<TypefaceId> = new Set([
  'devanagari',
  'thai',
  'han-simplified',
  'han-traditional',
  'japanese',
  'korean',
]);

/** In Chinese and Japanese, quotation marks and dashes belong to the Han letters, not the Latin. */
function latinFace(family: string, language: string): Code {
  const isHan = hanTypeface(language) !== null && !/^ko\b/i.test(language);
  return isHan ? `(name: ${literal(family)}, covers: "latin-in-cjk")` : literal(family);
}
