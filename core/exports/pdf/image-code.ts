import { wordingFor } from '../../print/wording/wording';
import type { Image } from '../../release/blocks/image';
import { isSeen } from '../../release/characters';
import type { Scope } from './scope';
import { type Code, call, joined, literal } from './typst';
import { wordsCode } from './whole-words';

/** The path of a picture in a Typst document. */
export const assetPath = (asset: string): string => `/assets/${asset}`;

/** Captions without "Figure 1". */
export const UNNUMBERED = ['supplement: none', 'numbering: none'] as const;

/** A picture with caption and credit; its text if the bytes are missing. */
export function imageCode(image: Image, scope: Scope): Code {
  const { facts, has } = scope;
  const wording = wordingFor(facts.language);
  const credit = image.credit.trim() && wording.credit(image.credit);
  const lines = [image.caption.trim(), credit].filter(isSeen);
  // PDF/UA-1 wants a text for every picture that is not decoration; the caption is the next best.
  const alt = [image.alt.trim(), image.caption.trim()].find(isSeen) ?? wording.image;
  if (!has(image.asset))
    return captioned(wordsCode(`[${wording.image}: ${alt}]`, scope), lines, scope);
  const picture = call(
    'image',
    literal(assetPath(image.asset)),
    'width: width',
    image.decorative ? '' : `alt: ${literal(alt)}`,
  );
  const shown = captioned(image.decorative ? call('pdf.artifact', picture) : picture, lines, scope);
  const proportions = (image.pixels.height / image.pixels.width).toFixed(4);
  // `fitted` computes its width in place.
  return call('fitted', `${image.width}%`, proportions, `width => ${shown}`);
}

/** A picture with lines below it. */
function captioned(shown: Code, lines: readonly string[], scope: Scope): Code {
  if (lines.length === 0) return call('block', 'breakable: false', shown);
  const caption = joined(
    lines.flatMap((line, i) => [...(i > 0 ? ['linebreak()'] : []), wordsCode(line, scope)]),
  );
  return call('figure', 'kind: image', ...UNNUMBERED, `caption: ${caption}`, shown);
}
