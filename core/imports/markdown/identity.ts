import type { Root } from 'mdast';
import { dataUrlBytes } from '../data-url';
import { readIdentity } from '../identity';
import type { Identity } from '../source';

/** The label and the beginning of the address of the definition that carries an identity. */
export const IDENTITY_LABEL = 'dateline-release';
export const IDENTITY_ADDRESS = 'data:application/json;base64,';

/** What the file carries of the release that it was written from; null where it carries none. */
export function identityIn(root: Root): Identity | null {
  for (const node of root.children) {
    if (node.type !== 'definition' || node.identifier !== IDENTITY_LABEL) continue;
    const bytes = dataUrlBytes(node.url);
    return bytes && readIdentity(new TextDecoder().decode(bytes));
  }
  return null;
}
