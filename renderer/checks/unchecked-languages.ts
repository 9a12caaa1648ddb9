import { childrenOf, isText } from '../../core/release/nodes';
import type { Release, ReleaseNode } from '../../core/release/release';
import { SEPARATE_DICTIONARIES } from '../../core/spelling/dictionaries';
import { baseLanguage } from '../../core/text/base-language';

/**
 * The languages of a release that have a dictionary, but one that has to be added first.
 *
 * @param added languages that have been added
 */
export function uncheckedLanguages(release: Release, added: readonly string[]): string[] {
  const written = new Set([baseLanguage(release.facts.language)]);
  const look = (node: ReleaseNode): void => {
    if (isText(node)) {
      if (node.lang) written.add(baseLanguage(node.lang));
    } else for (const child of childrenOf(node)) look(child);
  };
  look(release);
  return SEPARATE_DICTIONARIES.map(({ language }) => language).filter(
    (language) => written.has(language) && !added.includes(language),
  );
}
