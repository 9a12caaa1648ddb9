import { strToU8, zipSync } from 'fflate';
import { PNG } from './read';

export const NAMES =
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0"';

const STYLES = `<office:document-styles ${NAMES}><office:styles>
<style:default-style style:family="paragraph"><style:text-properties fo:language="fr" fo:country="CH" fo:font-size="11pt"/></style:default-style>
<style:style style:name="Standard" style:family="paragraph"/>
<style:style style:name="Titre_20_1" style:display-name="Titre 1" style:family="paragraph" style:parent-style-name="Standard"><style:text-properties fo:font-size="150%" fo:font-weight="bold"/></style:style>
<style:style style:name="Loop" style:family="paragraph" style:parent-style-name="Loop"/>
</office:styles><office:automatic-styles><style:page-layout style:name="L"><style:page-layout-properties fo:page-width="21cm" fo:margin-left="2cm" fo:margin-right="2cm"/></style:page-layout></office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="L"><style:header><text:p>SOUS EMBARGO</text:p></style:header><style:footer><text:p>Page <text:page-number>1</text:page-number></text:p></style:footer></style:master-page></office:master-styles></office:document-styles>`;

export const CONTENT = `<office:document-content ${NAMES}><office:automatic-styles>
<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Titre_20_1"><style:paragraph-properties fo:text-align="center"/></style:style>
<style:style style:name="P2" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:break-before="page" style:writing-mode="rl-tb"/><style:text-properties style:language-complex="ar" style:country-complex="EG"/></style:style>
<style:style style:name="T1" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="T2" style:family="text"><style:text-properties style:text-position="sub 58%"/></style:style>
<style:style style:name="T3" style:family="text"><style:text-properties text:display="none"/></style:style>
<text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix=")"/><text:list-level-style-bullet text:level="2" text:bullet-char="•"/></text:list-style>
</office:automatic-styles><office:body><office:text>
<text:tracked-changes><text:changed-region text:id="c1"><text:deletion><office:change-info/><text:p>vieux </text:p></text:deletion></text:changed-region><text:changed-region text:id="c2"><text:insertion><office:change-info/></text:insertion></text:changed-region></text:tracked-changes>
<text:h text:style-name="P1" text:outline-level="1">Communiqué</text:h>
<text:p text:style-name="Standard"><text:span text:style-name="T1">GENÈVE</text:span>, 10<text:s text:c="2"/>décembre – H<text:span text:style-name="T2">2</text:span>O<text:span text:style-name="T3">caché</text:span><text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>Voir le rapport.</text:p></text:note-body></text:note> <text:a xlink:href="https://example.org/">lien</text:a><office:annotation><text:p>?</text:p></office:annotation><text:line-break/>suite</text:p>
<text:p>un <text:change text:change-id="c1"/><text:change-start text:change-id="c2"/>nouveau <text:change-end text:change-id="c2"/>texte</text:p>
<text:list text:style-name="L1"><text:list-item><text:p>un</text:p><text:list><text:list-item><text:p>dedans</text:p></text:list-item></text:list></text:list-item></text:list>
<text:p>entre</text:p>
<text:list text:style-name="L1" text:continue-numbering="true"><text:list-item><text:p>deux</text:p></text:list-item></text:list>
<table:table><table:table-column table:number-columns-repeated="2"/><table:table-header-rows><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell><table:table-cell><text:p>b</text:p></table:table-cell></table:table-row></table:table-header-rows>
<table:table-row><table:table-cell table:number-columns-spanned="2"><text:p>c</text:p></table:table-cell><table:covered-table-cell/></table:table-row></table:table>
<text:p><draw:frame svg:width="8.5cm"><draw:text-box><text:p><draw:frame svg:width="8.5cm"><draw:image xlink:href="Pictures/a.png"/><svg:desc>Un enfant</svg:desc></draw:frame>Photo : X</text:p></draw:text-box></draw:frame></text:p>
<text:p><draw:frame><draw:text-box><text:p>Contact : Marie</text:p></draw:text-box></draw:frame><draw:frame><draw:object xlink:href="./Object 1"/></draw:frame></text:p>
<text:p text:style-name="P2">سلام</text:p><text:p text:style-name="Loop">fin</text:p>
</office:text></office:body></office:document-content>`;

const META = `<office:document-meta ${NAMES}><office:meta><dc:title>Un titre</dc:title><meta:initial-creator>Marie</meta:initial-creator><dc:date>2026-11-30T10:00:00</dc:date></office:meta></office:document-meta>`;

/** An OpenDocument text with this content, and other parts besides. */
export const odt = (content = CONTENT, more: Record<string, Uint8Array> = {}): Uint8Array =>
  zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
    'content.xml': strToU8(content),
    'styles.xml': strToU8(STYLES),
    'meta.xml': strToU8(META),
    'Pictures/a.png': PNG,
    ...more,
  });
