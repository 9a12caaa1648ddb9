import { decodeText } from '../library/text-encoding';
import { withWindowsSigns } from '../text/windows-signs';

/** Words that are common in texts of an encoding, and letters beside a Latin one that only its languages have. */
const COMMON: readonly (readonly [encoding: string, words: RegExp])[] = [
  [
    'windows-1252',
    /(?<!\p{L})(?:les|des|est|und|die|der|für|não|con|los|è|het|och|på|à)(?!\p{L})/giu,
  ],
  ['windows-1251', /(?<!\p{L})(?:и|в|на|не|с|по|что|для|від|та|за)(?!\p{L})/giu],
  ['koi8-r', /(?<!\p{L})(?:и|в|на|не|с|по|что|для)(?!\p{L})/gu],
  ['windows-1253', /(?<!\p{L})(?:και|το|της|του|την|για|με|από|που)(?!\p{L})/giu],
  ['windows-1256', /(?<!\p{L})(?:في|من|على|إلى|عن|أن|التي|هذا)(?!\p{L})/gu],
  ['windows-1255', /(?<!\p{L})(?:של|את|על|לא|הוא|עם|כי|זה)(?!\p{L})/gu],
  ['windows-1254', /(?<!\p{L})(?:ve|bir|için|ile|bu|olarak|daha)(?!\p{L})|[a-z][ğış]|[ğış][a-z]/gu],
  [
    'windows-1250',
    /(?<!\p{L})(?:się|że|jest|je|než|který|és|egy|hogy|și|în)(?!\p{L})|[a-z][ąęłśżřůőű]|[ąęłśżřůőű][a-z]/gu,
  ],
  ['shift_jis', /[のはをにがでとた]/gu],
  ['gb18030', /[的一在是了和有这]/gu],
  ['big5', /[的一在是了和有這]/gu],
  ['euc-kr', /[의는이을에가한]/gu],
];
/** Encodings whose letters take one byte: any bytes are text in them. */
const SINGLE_BYTE = /^(?:windows|koi8)/;
/** As many bytes as a guess looks at. */
const SAMPLE = 20_000;

/**
 * The text in bytes that do not have to say how they are encoded: by the byte order mark, by what the file
 * says, as UTF-8 where they are valid, and otherwise in the encoding whose common words they hold.
 *
 * @param label the encoding that the file names, as in `charset=`; unknown ones are ignored
 */
export function decodeBytes(bytes: Uint8Array, label = ''): string {
  const known = decodeText(bytes);
  const [first, second, third] = bytes;
  const hasMark = first === 0xef && second === 0xbb && third === 0xbf;
  if (hasMark || known.encoding.startsWith('utf-16')) return known.text;
  const named = label !== '' && decoderFor(label) !== null;
  // Texts that say one thing and are another are mostly UTF-8 in truth.
  if (named && !(known.encoding === 'utf-8' && !known.guessed)) return decodeAs(label, bytes);
  if (!known.guessed) return known.text;
  return decodeAs(guessed(bytes), bytes);
}

/** Bytes in an encoding that is named by its label (Encoding Standard); Western Windows where it is unknown. */
export const decodeAs = (label: string, bytes: Uint8Array): string => {
  const decoder = decoderFor(label) ?? new TextDecoder('windows-1252');
  const text = decoder.decode(bytes);
  return decoder.encoding === 'windows-1252' ? withWindowsSigns(text) : text;
};

function decoderFor(label: string): InstanceType<typeof TextDecoder> | null {
  try {
    return new TextDecoder(label.trim());
  } catch {
    return null;
  }
}

function guessed(bytes: Uint8Array): string {
  const sample = bytes.subarray(0, SAMPLE);
  let best = { encoding: 'windows-1252', count: 0 };
  for (const [encoding, words] of COMMON) {
    const text = decodeWhole(sample, encoding);
    const count = text === null ? 0 : (text.match(words)?.length ?? 0);
    if (count > best.count) best = { encoding, count };
  }
  return best.encoding;
}

/** Null where the bytes are no text in that encoding; the end of a sample may cut a letter. */
function decodeWhole(sample: Uint8Array, encoding: string): string | null {
  if (SINGLE_BYTE.test(encoding)) return new TextDecoder(encoding).decode(sample);
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(sample, { stream: true });
  } catch {
    return null;
  }
}
