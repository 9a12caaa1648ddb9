import { decodeBytes } from '../decode-bytes';
import { readIdentity } from '../identity';
import type { ImportFormat } from '../import-format';
import { knownLanguage } from '../known-language';
import { SourceBuilder } from '../source-builder';
import { readHead } from './head';
import { addHtml } from './html-source';

const BEGINS =
  /^\s*(?:<!--[\s\S]{0,2000}?-->\s*|<\?xml[^>]{0,200}\?>\s*)*<(?:!doctype\s+html|html|head|body)[\s>]/i;
const HAS_TAGS = /<(p|div|h[1-6]|table|ul|ol|span|a|br|article|section)(?:\s[^<>]*)?\/?>/i;
const CHARSET =
  /<meta[^>]{0,300}charset\s*=\s*["']?\s*([\w-]{2,40})|<\?xml[^>]{0,100}encoding=["']([\w-]{2,40})/i;
/** Where a page says how it is encoded (HTML, "prescan"). */
const PRESCAN = 4096;

const latin = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);

/** A web page, or HTML that another program has saved. */
export const htmlImport: ImportFormat = {
  id: 'html',
  name: 'Web page',
  extensions: ['html', 'htm', 'xhtml'],
  recognises(head) {
    if (head.includes(0) && !/^(?:\xff\xfe|\xfe\xff)/.test(latin(head.subarray(0, 2)))) return 0;
    const text = decodeBytes(head.subarray(0, PRESCAN * 2));
    if (BEGINS.test(text)) return 0.9;
    return HAS_TAGS.test(text) && text.trimStart().startsWith('<') ? 0.6 : 0;
  },
  async read(bytes) {
    const [, inMeta, inXml] = CHARSET.exec(latin(bytes.subarray(0, PRESCAN))) ?? [];
    const html = decodeBytes(bytes, inMeta ?? inXml);
    const head = readHead(html);
    const language = knownLanguage(head.language || head.meta.get('content-language'));
    const source = new SourceBuilder();
    addHtml(source, html, language ?? undefined);
    source.offerTitle(head.title);
    return source.build({
      identity: readIdentity(head.identity),
      properties: {
        title: head.title,
        author: head.meta.get('author') ?? '',
        modified: null,
        language,
      },
    });
  },
};
