import { readIdentity } from '../identity';
import type { Identity } from '../source';
import type { WordPackage } from './word-package';
import { textIn, xmlTree } from './xml';

/** Custom XML parts that are looked at; programs that keep data in documents write a few. */
const MAX_PARTS = 50;

/** What the document carries of the release that it was written from; null where it carries none. */
export function identityIn(file: WordPackage): Identity | null {
  const parts = [...file.relationships(file.main).values()].filter(
    ({ kind, isExternal }) => kind === 'customXml' && !isExternal,
  );
  for (const { target } of parts.slice(0, MAX_PARTS)) {
    const identity = identityInPart(file, target);
    if (identity) return identity;
  }
  return null;
}

/** A part that cannot be read is somebody else's, or damaged: the document is read without it. */
function identityInPart(file: WordPackage, name: string): Identity | null {
  try {
    const bytes = file.xml(name);
    const root = bytes && xmlTree(bytes);
    return root?.name === 'identity' ? readIdentity(textIn(root)) : null;
  } catch {
    return null;
  }
}
