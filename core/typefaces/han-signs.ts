/** The typefaces with Han signs, each as its country draws them; the first has the most. */
export const HAN_TYPEFACES = ['han-simplified', 'japanese', 'han-traditional', 'korean'] as const;
export type HanTypeface = (typeof HAN_TYPEFACES)[number];

/** It has every sign from U+4E00 to U+9FFF, Traditional and Japanese ones too. */
export const MAX_SIGNS: HanTypeface = 'han-simplified';

/**
 * The national standards of which each of the other typefaces has every sign. It has more, so that
 * a second typeface is sometimes loaded without need, but no sign is ever without one.
 */
const STANDARDS = {
  japanese: 'shift_jis',
  'han-traditional': 'big5',
  korean: 'euc-kr',
} as const satisfies Partial<Record<HanTypeface, string>>;

/** The one sign of its standard that the Korean typeface has not got. */
const NOT_KOREAN = '隙';

const COMMON = /[\u4e00-\u9fff]/gu;
/** Extensions and compatibility forms: no typeface has all of them. */
const RARE = /[\u3400-\u4dbf\uf900-\ufaff\u{20000}-\u{323af}]/u;

/** Which typefaces lack a Han sign of this text. */
export function missingHan(text: string): `not-in-${HanTypeface}`[] {
  if (RARE.test(text)) return HAN_TYPEFACES.map((id) => `not-in-${id}` as const);
  const signs = [...new Set(text.match(COMMON))];
  return (Object.keys(STANDARDS) as (keyof typeof STANDARDS)[])
    .filter((id) => signs.some((sign) => !signsOf(id).has(sign)))
    .map((id) => `not-in-${id}` as const);
}

const known = new Map<keyof typeof STANDARDS, ReadonlySet<string>>();

/** The Han signs of a standard, read out of its code table once (a few milliseconds). */
function signsOf(id: keyof typeof STANDARDS): ReadonlySet<string> {
  const found = known.get(id) ?? codeTable(STANDARDS[id]);
  known.set(id, found);
  return found;
}

function codeTable(encoding: string): ReadonlySet<string> {
  const decoder = new TextDecoder(encoding);
  const signs = new Set<string>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    // A line feed after each pair: what is no sign of this encoding spoils no other.
    const row: number[] = [];
    for (let trail = 0x40; trail < 0xff; trail += 1) row.push(lead, trail, 0x0a);
    for (const sign of decoder.decode(new Uint8Array(row)).match(COMMON) ?? []) signs.add(sign);
  }
  if (encoding === 'euc-kr') signs.delete(NOT_KOREAN);
  return signs;
}
