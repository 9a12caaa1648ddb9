import { IDENTITY_TYPE } from '../../imports/html/head';
import { type CarriedIdentity, identityJson } from '../../imports/identity';
import { type Markup, raw } from './markup';

/**
 * What makes the page the same release again in Dateline: a data block (HTML, 4.12.1), which no browser runs. It is
 * apart from the JSON-LD, which search engines read and check against schema.org.
 */
export const identityScript = (identity: CarriedIdentity): Markup =>
  raw(
    `<script type="${IDENTITY_TYPE}">${identityJson(identity).replace(/</g, '\\u003c')}</script>\n`,
  );
