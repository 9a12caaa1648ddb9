/** What is put before a word to make a new one, in English and the Romance languages. */
const BEGINNINGS =
  /^(?:aero|agro|anti|astro|auto|bio|cyber|contra|eco|éco|electro|electro|eletro|electró|extra|femto|fibro|foto|giga|geo|géo|hydro|hidro|idro|hyper|hiper|infra|inter|intra|macro|mega|méga|meta|méta|micro|mini|mono|multi|nano|neo|néo|neuro|nitro|non|paleo|para|peta|petro|photo|physio|poli|poly|post|proto|pseudo|psico|psycho|radio|retro|rétro|semi|socio|sub|super|tele|tera|télé|thermo|termo|trans|ultra|under|vice)(?=\p{L}{4})/u;
/** What English joins to a word without a hyphen: “livestream”, “shellfish”, “oystermen”. */
const ENDINGS =
  /(?<=\p{L}{4})(?:streams?|streamed|streaming|chains?|crafts?|wide|mates?|fish|boards?|proofs?|fires?|storms?|phones?|banks?|lands?|waters?|works?|workers?|bases?|based|houses?|makers?|making|holders?|scapes?|goers?|m[ae]n|wom[ae]n|people|sides?|lines?|ships?|fields?|packs?|ware|spheres?|bytes?|beds?|beams?|lights?|ways?|rooms?|books?|papers?|breakers?|keepers?|keeping|seekers?|shots?|stands?|tanks?|towers?|walk(?:s|ers?|ing)?|names?|named|fight(?:ers?|ing)|yards?|zones?)$/u;

/** What German puts before a noun. */
const GERMAN_BEGINNINGS =
  /^(?:Ent|Ver|Be|Um|Aus|Ein|Auf|An|Ab|Vor|Nach|Über|Unter|Mit|Rück|Neu|Nicht|Wieder|Zwischen|Selbst)(?=\p{Ll}{5})/u;
/** Endings that the German dictionary lacks for many of its words. */
const GERMAN_ENDINGS = /(?<=\p{L}{5})(?:en|n|es|s|e|er|ern|em)$/u;
/** What German puts between the words that it joins. */
const GERMAN_LINKS = ['', 's', 'es', 'n', 'en', 'er', 'e'];
const LEAST_OF_GERMAN_PART = 4;

/** Whether a word is joined from words of the dictionary in a way that the language joins them. */
export function joinedFromWords(
  text: string,
  language: string,
  isWord: (part: string) => boolean,
): boolean {
  if (language === 'de') return isGermanCompound(text, isWord) || isInflected(text, isWord);
  if (!['en', 'fr', 'es', 'pt', 'it'].includes(language)) return false;
  const word = text.toLowerCase();
  const beginning = BEGINNINGS.exec(word)?.[0];
  if (beginning && isWord(word.slice(beginning.length))) return true;
  const ending = language === 'en' ? ENDINGS.exec(word)?.[0] : undefined;
  return ending !== undefined && isWord(word.slice(0, -ending.length));
}

const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);

/** “Attraktivitätssteigerung”: two nouns, with or without a letter that joins them; “trockenfällt”. */
function isGermanCompound(word: string, isWord: (part: string) => boolean): boolean {
  if (/^\p{Ll}+$/u.test(word)) {
    for (let at = LEAST_OF_GERMAN_PART; at <= word.length - LEAST_OF_GERMAN_PART; at += 1) {
      if (isWord(word.slice(0, at)) && isWord(word.slice(at))) return true;
    }
    return false;
  }
  if (!/^\p{Lu}\p{Ll}+$/u.test(word)) return false;
  const beginning = GERMAN_BEGINNINGS.exec(word)?.[0];
  if (beginning && isWord(capital(word.slice(beginning.length)))) return true;
  for (let at = LEAST_OF_GERMAN_PART; at <= word.length - LEAST_OF_GERMAN_PART; at += 1) {
    if (!isWord(capital(word.slice(at)))) continue;
    const head = word.slice(0, at);
    const isJoined = GERMAN_LINKS.some((link) => {
      const first = head.slice(0, head.length - link.length);
      return head.endsWith(link) && first.length >= LEAST_OF_GERMAN_PART && isWord(first);
    });
    if (isJoined) return true;
  }
  return false;
}

/** No doubled letter where the ending begins: that is a slip. */
function isInflected(word: string, isWord: (part: string) => boolean): boolean {
  const ending = GERMAN_ENDINGS.exec(word)?.[0] ?? '';
  const stem = word.slice(0, word.length - ending.length);
  return ending !== '' && stem.at(-1) !== ending[0] && isWord(stem);
}
