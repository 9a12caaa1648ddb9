import { createBlock } from '../../../core/release/blocks/create';
import { directionOf, RELEASE_KINDS } from '../../../core/release/facts';
import type { Release } from '../../../core/release/release';
import { release } from '../../support/release';

/** What the words of each language are made of. */
const SYLLABLES: Readonly<Record<string, string>> = {
  'en-GB':
    'pro tec tion chil dren re fu gee camp mi nis ter sup port fund ing an nounce to day le ad er',
  fr: 'pro tec tion en fant ré fu gié mi nis tre sou tien fi nan ce an non ce dé cla ré hui à l’é co le',
  de: 'schutz kin der ge flüch te te mi nis te rin un ter stüt zung fi nanz hil fe er klär te heu te schu le',
  es: 'pro tec ción ni ños re fu gia dos mi nis tra a po yo fi nan za a nun ció hoy es cue la ma ña na',
  ar: 'ال حما ية أط فال لاج ئين وز ير دع م تم ويل أع لن اليو م مد رسة مس اء',
  'zh-Hans': '难民 儿童 保护 教育 支持 资金 宣布 今天 部长 学校 家庭 团聚 责任 各国 权利',
};
export const LANGUAGES = Object.keys(SYLLABLES);

const PEOPLE = [
  'Amal Nasser',
  'José García',
  'Daniela Reale',
  'Ngozi Okafor',
  'Wei Chen',
  'Zoë Müller',
];
const HOUSES = ['Save the Children', 'UNICEF', 'Terre des Hommes', 'Plan International', 'IOM'];
const WORDS = 24_000;

/** A number from 0 to 1 by turns: the same releases in every run. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const vocabularies = new Map<string, string[]>();

function vocabulary(language: string): string[] {
  const known = vocabularies.get(language);
  if (known) return known;
  const parts = (SYLLABLES[language] ?? '').split(' ');
  const next = random(language.length * 7919);
  const words = Array.from({ length: WORDS }, (_, rank) =>
    Array.from(
      { length: language === 'zh-Hans' ? 1 : 1 + Math.floor(next() * (rank < 200 ? 2 : 4)) },
      () => parts[Math.floor(next() * parts.length)],
    ).join(''),
  );
  vocabularies.set(language, words);
  return words;
}

/**
 * Releases of about 450 words, as an office keeps them for ten years: six languages, most of them
 * English, few words that come often and many that are rare.
 */
export function pastRelease(index: number): Release {
  const next = random(index + 1);
  const language = index % 2 === 0 ? 'en-GB' : (LANGUAGES[(index >> 1) % LANGUAGES.length] ?? 'fr');
  const words = vocabulary(language);
  const text = (count: number): string => {
    const picked = Array.from(
      { length: count },
      // Few are common, many rare: the square of the square falls on the first ones mostly.
      () => words[Math.floor(words.length * next() ** 4)],
    );
    const line = picked.join(language === 'zh-Hans' ? '' : ' ');
    return `${line.charAt(0).toUpperCase()}${line.slice(1)}.`;
  };
  const paragraph = (count: number) => ({
    ...createBlock.paragraph(),
    children: [{ text: text(count) }],
  });
  const house = HOUSES[index % HOUSES.length] ?? '';
  const speaker = PEOPLE[index % PEOPLE.length] ?? '';
  return {
    ...release(
      [
        { ...createBlock.headline(), children: [{ text: `${text(8)} No ${index}` }] },
        ...Array.from({ length: 4 }, () => paragraph(55)),
        {
          ...createBlock.quote(),
          speaker,
          role: 'Director',
          organisation: house,
          children: [paragraph(40)],
        },
        ...Array.from({ length: 2 }, () => paragraph(55)),
        {
          ...createBlock.boilerplate(),
          about: house,
          children: [
            {
              ...createBlock.paragraph(),
              children: [{ text: `${house} works in 120 countries.` }],
            },
          ],
        },
        {
          ...createBlock['contact-block'](),
          children: [
            {
              ...createBlock.contact(),
              name: PEOPLE[(index * 5) % PEOPLE.length] ?? '',
              organisation: house,
              emails: [`press${index % 9}@example.org`],
              phones: ['+41 22 730 01 11'],
            },
          ],
        },
      ],
      {
        language,
        direction: directionOf(language),
        kind: RELEASE_KINDS[index % 4] ?? 'press-release',
        date: `20${String(16 + (index % 10))}-0${1 + (index % 9)}-1${index % 10}`,
        organisations: [{ name: house, acronym: '', website: '', logo: null, link: null }],
      },
    ),
    id: `past-${index}`,
  };
}
