import { describe, expect, it } from 'vitest';
import { accentOf } from '../../core/release/accent';

const organisation = { name: '', acronym: '', website: '', logo: null, link: null };
const accent = (...colours: (string | undefined)[]) =>
  accentOf({
    organisations: colours.map((colour) => ({ ...organisation, ...(colour && { colour }) })),
  });

describe('the colour of a release', () => {
  it('is that of the first organisation that has one', () => {
    expect(accent(undefined, '#7A1F5C', '#000000')).toBe('#7a1f5c');
    expect(accent()).toBe('#0b4f9c');
  });

  it('is darkened until it can be read on white', () => {
    expect(accent('#ffffff')).toMatch(/^#(7[0-7])\1\1$/);
    const [red, , blue] = [1, 3, 5].map((at) =>
      Number.parseInt(accent('#ffd400').slice(at, at + 2), 16),
    );
    expect(red).toBeLessThan(0xa0);
    expect(blue).toBe(0);
  });
});
