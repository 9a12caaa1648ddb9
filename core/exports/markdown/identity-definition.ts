import { type CarriedIdentity, identityJson } from '../../imports/identity';
import { IDENTITY_ADDRESS, IDENTITY_LABEL } from '../../imports/markdown/identity';
import { base64 } from '../base64';

/**
 * What makes a Markdown file the same release again: the definition of a link that nothing uses
 * (CommonMark 0.31, 4.7), which no program shows. It stands last, so that whoever opens the file reads the text.
 */
export const identityDefinition = (identity: CarriedIdentity): string =>
  `[${IDENTITY_LABEL}]: ${IDENTITY_ADDRESS}${base64(new TextEncoder().encode(identityJson(identity)))}\n`;
