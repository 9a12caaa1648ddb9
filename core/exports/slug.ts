/** Names that Windows keeps for devices, with any extension. */
export const isReserved = (name: string): boolean =>
  /^(con|prn|aux|nul|conin|conout|com[\d¹²³]|lpt[\d¹²³])$/i.test(name);

const MAX_LENGTH = 50;
/** File systems hold 255 bytes in a name; a date, a number and an ending have to fit too. */
const MAX_BYTES = 180;

/**
 * A file name without extension that is safe on every system, in the text's own script: its words
 * in lower case, joined by hyphens, cut at a word.
 *
 * @param fallback the name if the text has no words
 */
export function slug(text: string, language: string, fallback: string): string {
  const name = hyphenated(text, language, MAX_LENGTH);
  return name === '' || isReserved(name) ? [fallback, name].filter(Boolean).join('-') : name;
}

/**
 * The words of a text for a file name: in lower case, joined by hyphens, cut at a word.
 *
 * @param longest in UTF-16 code units
 */
export function hyphenated(text: string, language: string, longest: number): string {
  const fits = (name: string): boolean =>
    name.length <= longest && new TextEncoder().encode(name).length <= MAX_BYTES;
  const words =
    text
      .normalize('NFC')
      .toLocaleLowerCase(language)
      // Lower case can take a composed letter apart: İ.
      .normalize('NFC')
      .replace(/['’]/g, '')
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  let name = '';
  for (const word of words) {
    const longer = name === '' ? shortened(word, fits) : `${name}-${word}`;
    if (name !== '' && !fits(longer)) break;
    name = longer;
  }
  return name;
}

function shortened(word: string, fits: (name: string) => boolean): string {
  let name = '';
  for (const sign of word) {
    if (!fits(name + sign)) break;
    name += sign;
  }
  return name;
}

/**
 * Gives out names, each once: a second `report.pdf` becomes `report-2.pdf`. Names that differ in
 * case only, or in how an accent is coded, are the same to some systems, so they are here too.
 */
export function nameGiver(): (name: string) => string {
  const taken = new Set<string>();
  return (name) => {
    const [, stem = name, ending = ''] = /^(.+?)(\.[a-z0-9]+)?$/i.exec(name) ?? [];
    for (let count = 1; ; count += 1) {
      const free = count === 1 ? name : `${stem}-${count}${ending}`;
      const key = free.normalize('NFC').toLowerCase();
      if (taken.has(key)) continue;
      taken.add(key);
      return free;
    }
  };
}
