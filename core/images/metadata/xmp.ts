import { escapeHtml } from '../../exports/html/markup';
import type { LanguageText, PictureDescription } from './description';

/**
 * A description as an XMP packet (ISO 16684-1), in the properties of the IPTC Photo Metadata
 * Standard: caption in `dc:description`, credit line in `photoshop:Credit` and `dc:creator`,
 * alternative text in `Iptc4xmpCore:AltTextAccessibility`, rights in `dc:rights` and
 * `xmpRights:UsageTerms`, an embargo in `photoshop:Instructions`.
 */
export function xmpPacket({
  captions,
  alts,
  credit,
  rights,
  instructions = '',
}: PictureDescription): string {
  const name = escapeHtml(credit.trim());
  const properties = [
    languages('dc:description', captions),
    languages('Iptc4xmpCore:AltTextAccessibility', alts),
    name && `<photoshop:Credit>${name}</photoshop:Credit>`,
    name && `<dc:creator><rdf:Seq><rdf:li>${name}</rdf:li></rdf:Seq></dc:creator>`,
    languages('dc:rights', inOne(rights?.notice)),
    rights?.notice && '<xmpRights:Marked>True</xmpRights:Marked>',
    languages('xmpRights:UsageTerms', inOne(rights?.terms)),
    instructions && `<photoshop:Instructions>${escapeHtml(instructions)}</photoshop:Instructions>`,
  ].filter((property) => property);
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/"
 xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"
 xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/">
${properties.join('\n')}
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>`;
}

/** A text in several languages (ISO 16684-1, 8.2.2.4); the first is the default too. */
function languages(property: string, texts: readonly LanguageText[]): string {
  const [first] = texts;
  if (!first) return '';
  const named = texts.filter(({ language }) => language !== 'x-default');
  const items = [{ language: 'x-default', text: first.text }, ...named].map(
    ({ language, text }) => `<rdf:li xml:lang="${language}">${escapeHtml(text)}</rdf:li>`,
  );
  return `<${property}><rdf:Alt>${items.join('')}</rdf:Alt></${property}>`;
}

/** A text of which nobody knows the language. */
const inOne = (text = ''): LanguageText[] =>
  text.trim() ? [{ language: 'x-default', text: text.trim() }] : [];
