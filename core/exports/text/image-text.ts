import { wordingFor } from '../../print/wording/wording';
import type { Image } from '../../release/blocks/image';
import type { Facts } from '../../release/facts';

/**
 * The text in place of a picture: "[Image: Caption. Alternative text. Photo: Name]". Empty for a
 * decorative picture with neither caption nor credit.
 */
export function imageText(image: Image, facts: Facts): string {
  const wording = wordingFor(facts.language);
  const credit = image.credit.trim() && wording.credit(image.credit);
  const parts = [image.caption, image.decorative ? '' : image.alt, credit]
    .map((part) => part.trim())
    .filter((part) => part);
  if (parts.length === 0) return image.decorative ? '' : `[${wording.image}]`;
  return `[${wording.image}: ${sentences(parts)}]`;
}

/** Puts a full stop between parts that do not end in a stop of their own. */
function sentences(parts: readonly string[]): string {
  return parts
    .map((part, index) => (index < parts.length - 1 && !/\p{Po}$/u.test(part) ? `${part}.` : part))
    .join(' ');
}
