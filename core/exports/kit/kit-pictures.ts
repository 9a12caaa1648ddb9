import { releaseLine } from '../../embargo/release-line';
import type { LanguageText, PictureDescription } from '../../images/metadata/description';
import type { Image } from '../../release/blocks/image';
import { blocksOf } from '../../release/blocks-of';
import { creditName } from '../../release/credit';
import type { Release } from '../../release/release';
import { nameGiver, slug } from '../slug';

export interface KitPicture {
  readonly asset: string;
  /** Which of the kit's releases has its bytes. */
  readonly release: number;
  readonly description: PictureDescription;
  /** File name without folder and ending. */
  readonly stem: string;
}

/**
 * The pictures of all releases of a kit, each once, with its descriptions in every language.
 * Decorative ones are left out.
 */
export function kitPictures(releases: readonly Release[]): KitPicture[] {
  const found = new Map<
    string,
    { release: number; images: { image: Image; language: string }[] }
  >();
  for (const [index, release] of releases.entries()) {
    for (const image of blocksOf(release, 'image')) {
      if (image.decorative) continue;
      const known = found.get(image.asset) ?? { release: index, images: [] };
      known.images.push({ image, language: release.facts.language });
      found.set(image.asset, known);
    }
  }
  const named = nameGiver();
  return [...found].map(([asset, { release, images }], index) => {
    const description = {
      captions: texts(images, ({ caption }) => caption),
      alts: texts(images, ({ alt }) => alt),
      instructions: embargoOf(releases[release]),
      credit: images.map(({ image }) => creditName(image.credit)).find((credit) => credit) ?? '',
    };
    const [said] = [...description.captions, ...description.alts];
    const number = String(index + 1).padStart(2, '0');
    const words = slug(said?.text ?? '', said?.language ?? 'en', 'picture');
    return { asset, release, description, stem: named(`${number}-${words}`) };
  });
}

/** The embargo of the release, which also applies to its pictures; empty without one. */
function embargoOf(release: Release | undefined): string {
  if (release?.facts.releaseTime?.type !== 'embargo') return '';
  return releaseLine(release.facts) ?? '';
}

/** One text for each language: the first that is not empty. */
function texts(
  images: readonly { readonly image: Image; readonly language: string }[],
  of: (image: Image) => string,
): LanguageText[] {
  const byLanguage = new Map<string, string>();
  for (const { image, language } of images) {
    const text = of(image).trim();
    if (text && !byLanguage.has(language)) byLanguage.set(language, text);
  }
  return [...byLanguage].map(([language, text]) => ({ language, text }));
}
