import * as v from 'valibot';
import { LanguageTag } from '../../release/text';
import { fold } from '../fold';

/** Languages in which press officers give interviews, by their tags. */
export const TAGS =
  'aa af ak am ar ay az be bg bi bm bn bo bs ca ckb cs cy da de dv dz ee el en es et eu fa ff fi fil fj fr ga gl gn gu ha he hi hr ht hu hy id ig is it ja ka kg kk km kn ko ks ku ky lb lg ln lo lt lu lv mg mi mk ml mn mr ms mt my nb nd ne nl no ny om or pa pl prs ps pt qu rn ro ru rw sd sg si sk sl sm sn so sq sr ss st su sv sw ta te tet tg th ti tk tn to tpi tr ts ug uk ur uz ve vi wo xh yo zh zu'.split(
    ' ',
  );

let known: ReadonlyMap<string, string> | null = null;

/** The tags by their languages' names in English, French, Spanish, Arabic and their own. */
function tagsByName(): ReadonlyMap<string, string> {
  if (known) return known;
  const names = new Map<string, string>();
  for (const tag of TAGS) {
    for (const language of ['en', 'fr', 'es', 'ar', tag]) {
      const name = new Intl.DisplayNames(language, { type: 'language' }).of(tag);
      if (name && !names.has(fold(name))) names.set(fold(name), tag);
    }
  }
  known = names;
  return names;
}

/** The tag of a language given by its tag or its name ("fr", "French", "français"), or null. */
export function languageTag(text: string): string | null {
  const trimmed = text.trim();
  const byName = tagsByName().get(fold(trimmed));
  if (byName) return byName;
  const looksLikeTag = /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(trimmed);
  return looksLikeTag && v.is(LanguageTag, trimmed)
    ? (Intl.getCanonicalLocales(trimmed)[0] ?? null)
    : null;
}
