import { readZone } from '../../embargo/zones/find-zones';

/** Parts of countries that keep other clocks than the rest, which no list of countries has. */
const REGIONS: readonly (readonly [RegExp, string])[] = [
  [/\barizona\b|\bnavajo\b/iu, 'America/Phoenix'],
  [/\bsaskatchewan\b|\bregina\b|\bsaskatoon\b/iu, 'America/Regina'],
  [/\bqueensland\b/iu, 'Australia/Brisbane'],
  [/\bnorthern territory\b/iu, 'Australia/Darwin'],
  [/\bquintana roo\b|\bcanc[uú]n\b/iu, 'America/Cancun'],
  [/\bsonora\b|\bhermosillo\b/iu, 'America/Hermosillo'],
  [/\bpuerto rico\b|\bsan juan\b/iu, 'America/Puerto_Rico'],
  [/\bkaliningrad\b/iu, 'Europe/Kaliningrad'],
  [/\b(?:alger|alg[eé]rie|algeria|argelia|tunis|tunisie|tunisia|t[uú]nez)\b/iu, 'Africa/Algiers'],
  [
    /\b(?:mexico|m[eé]xico|guatemala|costa rica|honduras|salvador|nicaragua)\b/iu,
    'America/Costa_Rica',
  ],
  [/\b(?:panam[aá]|jamaica|kingston)\b/iu, 'America/Panama'],
  [
    /\b(?:london|uk|britain|england|scotland|wales|manchester|edinburgh|glasgow|cardiff|belfast)\b|\bU\.K\./iu,
    'Europe/London',
  ],
];

/** Names of one to three words that begin with a capital. */
const NAMES = /(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{M}’'.-]+(?:\s\p{Lu}[\p{L}\p{M}’'.-]+){0,2}/gu;

/** More names than that in one sentence are a list of people. */
const MOST_NAMES = 12;

/** The zones of the towns and countries that a sentence names. */
export function zonesNamedIn(text: string, language: string, instant: string): string[] {
  const regions = REGIONS.flatMap(([pattern, zone]) => (pattern.test(text) ? [zone] : []));
  const names = (text.match(NAMES) ?? []).slice(0, MOST_NAMES);
  const named = names.flatMap((name) => {
    const words = name.split(/\s/u);
    return [name, ...(words.length > 1 ? words : [])].flatMap((each) => {
      const reading = readZone(each, { languages: [language], instant });
      if (reading.type === 'one') return [reading.match.zone];
      return reading.type === 'several' ? reading.matches.map(({ zone }) => zone) : [];
    });
  });
  return [...new Set([...regions, ...named])];
}
