import * as v from 'valibot';
import { Flow } from '../../release/blocks/flow';
import { LanguageTag } from '../../release/text';
import { EntryId, entryBase, words } from './entry-base';

export const TEXT_LENGTHS = ['short', 'standard', 'long'] as const;
export type TextLength = (typeof TEXT_LENGTHS)[number];

/** One wording of a boilerplate: in one language, of one length. */
export const BoilerplateText = v.strictObject({
  language: LanguageTag,
  length: v.optional(v.picklist(TEXT_LENGTHS), 'standard'),
  body: v.pipe(v.array(Flow), v.minLength(1)),
});
export type BoilerplateText = v.InferOutput<typeof BoilerplateText>;

/** A standing text, in as many languages and lengths as there are. */
export const BoilerplateEntry = v.strictObject({
  ...entryBase,
  kind: v.literal('boilerplate'),
  name: v.pipe(v.string(), v.trim(), v.nonEmpty()),
  /** The organisation whose "About" this is. */
  organisation: v.optional(v.nullable(EntryId), null),
  texts: v.pipe(v.array(BoilerplateText), v.minLength(1)),
  /** Who is responsible for the text. */
  owner: words,
  /** The day by which somebody has to read it again (ISO 8601 calendar date), or null. */
  reviewBy: v.optional(v.nullable(v.pipe(v.string(), v.isoDate())), null),
});
export type BoilerplateEntry = v.InferOutput<typeof BoilerplateEntry>;

/** Names one wording within its entry: `en-GB standard`. */
export const textKey = ({ language, length }: Pick<BoilerplateText, 'language' | 'length'>) =>
  `${language} ${length}`;

/**
 * The wording to take for a language: the same language and length, else the same language, else
 * the same primary language (`en` for `en-GB`), else the first there is.
 */
export function textFor(
  { texts }: Pick<BoilerplateEntry, 'texts'>,
  language: string,
  length: TextLength = 'standard',
): BoilerplateText | undefined {
  const primary = (tag: string) => tag.toLowerCase().split('-')[0];
  const same = texts.filter((text) => text.language.toLowerCase() === language.toLowerCase());
  const near = texts.filter((text) => primary(text.language) === primary(language));
  const pool = same.length > 0 ? same : near.length > 0 ? near : texts;
  return pool.find((text) => text.length === length) ?? pool[0];
}
