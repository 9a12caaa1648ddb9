import { likelyLanguages } from '../checks/text/detect';
import type { SourceDocument } from '../imports/source';
import { baseLanguage } from '../text/base-language';
import type { Line } from './line';
import type { Guess } from './recognition';

/** How much of a text its language is told by. */
const SAMPLE = 4_000;

const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 'ja'],
  [/\p{Script=Hangul}/gu, 'ko'],
  [/\p{Script=Han}/gu, 'zh'],
  [/\p{Script=Hebrew}/gu, 'he'],
  [/\p{Script=Thai}/gu, 'th'],
  [/\p{Script=Greek}/gu, 'el'],
  [/\p{Script=Devanagari}/gu, 'hi'],
];

/** Spellings and phrases of Britain and of America. */
const BRITISH =
  /\b(?:(?:organ|real|recogn|emphas|prior|minim|maxim|special|util|modern|mobil|stabil|critic|apolog|final|normal|util)is(?:e[sd]?|ing|ations?)|centres?|colours?|labour|behaviour|favour\p{L}*|honour\p{L}*|neighbour\p{L}*|programmes?|defence|licence|metres?|litres?|per cent|whilst|travell\p{L}*|cheque|enquir(?:y|ies))\b|\b\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December)\b/giu;
const AMERICAN =
  /\b(?:(?:organ|real|recogn|emphas|prior|minim|maxim|special|util|modern|mobil|stabil|critic|apolog|final|random)iz(?:e[sd]?|ing)|centers?|colors?|labor|behavior|favor\p{L}*|honor(?:s|ed|ing)?|neighbor\p{L}*|programs|defense|percent|liters?|meters?|nonprofit|traveled|canceled)\b|\b(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\.|Feb\.|Aug\.|Sept\.|Oct\.|Nov\.|Dec\.) \d{1,2}\b|\(\d{3}\) \d{3}-\d{4}/gu;
const BRAZILIAN =
  /\b(?:você|fato|equipe|contato|diretor\p{L}*|planejamento|registro|bilhões|ônibus|trem|celular|assessoria|desmatamento|pesquisa|brasília|brasil|prédio|acervo)\b/giu;
const PORTUGUESE =
  /\b(?:facto|equipa|contacto|director\p{L}*|registo|mil milhões|autocarro|comboio|telemóvel|tecto)\b/giu;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** The language that a file is written in, with its variety where spelling or the file tell it. */
export function languageOf(source: SourceDocument, lines: readonly Line[]): Guess<string> {
  const said = sayings(source);
  const sample = sampleOf(lines);
  const letters = count(sample, /\p{L}/gu);
  const expected = said.tag ?? 'en-GB';
  if (letters < 15) return { value: expected, confidence: said.tag ? 0.7 : 0.4, blocks: [] };
  const scripted = SCRIPTS.find(
    ([script], index) => count(sample, script) > letters * (index === 0 ? 0.05 : 0.4),
  );
  const found = scripted ? scripted[1] : likeliest(sample, expected);
  const base = baseLanguage(found);
  const isSaid = said.tag !== null && baseLanguage(said.tag) === base;
  const value = variety(base, sample, isSaid ? said.tag : null);
  const confidence = letters < 80 ? 0.6 : isSaid || scripted ? 0.98 : 0.9;
  return { value, confidence, blocks: [] };
}

/** The likeliest language; the one that the file says where it is about as likely. */
function likeliest(sample: string, expected: string): string {
  const ranked = likelyLanguages(sample);
  const said = ranked.find(([language]) => language === baseLanguage(expected));
  return said && said[1] > 0.95 ? expected : (ranked[0]?.[0] ?? expected);
}

/** The language that the file says most of its text is in. */
function sayings(source: SourceDocument): { readonly tag: string | null } {
  const lengths = new Map<string, number>();
  for (const { language, content } of source.blocks) {
    if (language === null || content.type === 'picture' || content.type === 'page-break') continue;
    lengths.set(language, (lengths.get(language) ?? 0) + 1);
  }
  const [most] = [...lengths].sort((a, b) => b[1] - a[1]);
  return { tag: wellFormed(most?.[0] ?? source.properties.language) };
}

function wellFormed(tag: string | null): string | null {
  try {
    return tag ? (Intl.getCanonicalLocales(tag)[0] ?? null) : null;
  } catch {
    return null;
  }
}

function sampleOf(lines: readonly Line[]): string {
  let sample = '';
  for (const { block, text } of lines) {
    if (block.place === 'header' || block.place === 'footer') continue;
    sample += `${text.slice(0, 2_000)}\n`;
    if (sample.length > SAMPLE) break;
  }
  return sample.slice(0, SAMPLE);
}

/** The variety of a language: by its spelling, else as the file says. */
function variety(base: string, sample: string, said: string | null): string {
  if (base === 'en') {
    const [british, american] = [count(sample, BRITISH), count(sample, AMERICAN)];
    // Word writes en-US into the files of half the world: spelling that speaks against it counts more.
    if (american > british) return said && !/^en-(?:GB|US)$/.test(said) ? said : 'en-US';
    if (british > american) return said && said !== 'en-US' && said !== 'en' ? said : 'en-GB';
    return said && said !== 'en' ? said : 'en-GB';
  }
  if (base === 'pt') {
    const [brazil, portugal] = [count(sample, BRAZILIAN), count(sample, PORTUGUESE)];
    if (brazil > portugal) return 'pt-BR';
    if (portugal > brazil) return said && said !== 'pt-BR' ? said : 'pt';
  }
  return said ?? base;
}
