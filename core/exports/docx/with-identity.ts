import { type CarriedIdentity, identityJson } from '../../imports/identity';
import type { Part } from './packed';
import { textOf } from './stable-package';
import { escapeXml } from './xml';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
/** The same in every file: it names the kind of part, not the file. */
const ITEM_ID = '{5D1C8A52-6F0E-4B6B-9C1D-0F6D1A7E1E01}';

/** The namespace of the part that carries a release's identity. */
const IDENTITY_NAMESPACE = 'urn:dateline:identity';

/**
 * A Word document that carries the release in it as a custom XML part (ECMA-376 part 1, 15.2.5), which Word
 * keeps when it saves the document and shows nowhere.
 */
export function withIdentity(
  parts: ReadonlyMap<string, Part>,
  identity: CarriedIdentity,
): Map<string, Part> {
  const result = new Map(parts);
  const change = (name: string, end: string, added: string): void => {
    const xml = textOf(parts.get(name) ?? '');
    result.set(
      name,
      xml.replace(end, () => `${added}${end}`),
    );
  };
  change(
    'word/_rels/document.xml.rels',
    '</Relationships>',
    `<Relationship Id="identity" Type="${OFFICE}/relationships/customXml" Target="../customXml/release.xml"/>`,
  );
  change(
    '[Content_Types].xml',
    '</Types>',
    '<Override PartName="/customXml/releaseProps.xml" ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/>',
  );
  result.set(
    'customXml/release.xml',
    `${HEAD}<identity xmlns="${IDENTITY_NAMESPACE}">${escapeXml(identityJson(identity))}</identity>`,
  );
  result.set(
    'customXml/releaseProps.xml',
    `${HEAD}<ds:datastoreItem xmlns:ds="${OFFICE}/customXml" ds:itemID="${ITEM_ID}"><ds:schemaRefs><ds:schemaRef ds:uri="${IDENTITY_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`,
  );
  result.set(
    'customXml/_rels/release.xml.rels',
    `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/relationships/customXmlProps" Target="releaseProps.xml"/></Relationships>`,
  );
  return result;
}
