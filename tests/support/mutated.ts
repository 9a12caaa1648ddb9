import { strToU8 } from 'fflate';

/** A generator of numbers from 0 to 1, the same for the same seed (mulberry32). */
export function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const TOKENS = [
  'null',
  '7',
  '-1',
  '1e9',
  '"',
  '{}',
  '[]',
  '\0',
  '=\r\n',
  ';',
  '<',
  'true',
  '\ud800',
  '{"text":""}',
];

/** Some bytes changed, left out, said twice, or put in the place of others. */
export function mutated(bytes: Uint8Array, random: () => number): Uint8Array {
  let now = bytes.slice();
  const within = (most: number): number => Math.floor(random() * most);
  for (let count = 1 + within(4); count > 0; count -= 1) {
    const at = within(now.length + 1);
    const length = within(random() < 0.8 ? 8 : 200);
    const [before, after] = [now.subarray(0, at), now.subarray(Math.min(now.length, at + length))];
    const part = now.slice(at, at + length);
    switch (within(5)) {
      case 0:
        now = new Uint8Array([...before, ...part.map((byte) => byte ^ (1 << within(8))), ...after]);
        break;
      case 1:
        now = new Uint8Array([...before, ...after]);
        break;
      case 2:
        now = new Uint8Array([...before, ...part, ...part, ...part, ...after]);
        break;
      case 3:
        now = new Uint8Array([
          ...before,
          ...strToU8(TOKENS[within(TOKENS.length)] ?? ''),
          ...after,
        ]);
        break;
      default:
        now = now.slice(0, at);
    }
  }
  return now;
}
