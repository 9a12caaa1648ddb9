import { strToU8, type Zippable, zipSync } from 'fflate';
import { assetMediaType } from '../../images/asset-media-type';
import type { Release } from '../../release/release';
import { documentTitle } from '../document-title';
import type { DraftMark } from '../draft-mark';
import type { ExportContext } from '../format';
import { releaseHtml } from '../html/release-html';
import type { Paper } from '../options';
import { contentOf } from './content';
import { partSurface } from './part-surface';
import { stylesXml } from './styles';
import { NAMESPACES, XML, xmlText } from './xml';

const MEDIA_TYPE = 'application/vnd.oasis.opendocument.text';
/** ZIP stores no time zone and nothing before 1980; one fixed moment serves every file. */
const ZIP_TIME = new Date(1980, 0, 1, 0, 0, 0);

interface Choices extends DraftMark {
  readonly paper: Paper;
}

/**
 * A release as an OpenDocument package: the type first and not compressed (part 2, 3.3), so that programs
 * know the file by its first bytes. The text is written from the same structure as the web page.
 */
export function odtPackage(
  release: Release,
  { asset }: Pick<ExportContext, 'asset'>,
  { draft = false, paper }: Choices,
): Uint8Array {
  const pictures = new Map<string, { readonly path: string; readonly bytes: Uint8Array }>();
  const pathOf = (name: string): string | null => {
    const bytes = pictures.get(name)?.bytes ?? asset(name);
    if (!bytes) return null;
    const path = `Pictures/${pictures.size + 1}${name.slice(name.lastIndexOf('.'))}`;
    if (!pictures.has(name)) pictures.set(name, { path, bytes });
    return pictures.get(name)?.path ?? null;
  };
  const html = releaseHtml(release, partSurface(pathOf), { draft, letterhead: true });
  const content = contentOf(html.source);
  const files: [name: string, content: string | Uint8Array][] = [
    ['content.xml', content],
    ['meta.xml', metaXml(release)],
    ['styles.xml', stylesXml(release.facts, paper)],
    ...[...pictures.values()].map(({ path, bytes }): [string, Uint8Array] => [path, bytes]),
  ];
  const zip: Zippable = { mimetype: [strToU8(MEDIA_TYPE), { level: 0, mtime: ZIP_TIME }] };
  for (const [name, part] of [...files, ['META-INF/manifest.xml', manifest(files)] as const]) {
    const isText = typeof part === 'string';
    zip[name] = [isText ? strToU8(part) : part, { level: isText ? 6 : 0, mtime: ZIP_TIME }];
  }
  return zipSync(zip);
}

function metaXml(release: Release): string {
  const { facts } = release;
  const words = facts.keywords.map((word) => `<meta:keyword>${xmlText(word)}</meta:keyword>`);
  return `${XML}<office:document-meta ${NAMESPACES} office:version="1.3"><office:meta><meta:generator>Dateline</meta:generator><dc:title>${xmlText(documentTitle(release))}</dc:title><dc:language>${xmlText(facts.language)}</dc:language><meta:creation-date>${facts.created}</meta:creation-date><dc:date>${facts.modified}</dc:date>${words.join('')}</office:meta></office:document-meta>`;
}

function manifest(files: readonly (readonly [string, unknown])[]): string {
  const entry = (path: string, type: string): string =>
    `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="${type}"/>`;
  const entries = files.map(([name]) =>
    entry(name, name.endsWith('.xml') ? 'text/xml' : assetMediaType(name)),
  );
  return `${XML}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="${MEDIA_TYPE}"/>${entries.join('')}</manifest:manifest>`;
}
