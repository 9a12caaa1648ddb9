import { UserError } from '../../errors';
import { printable } from '../../release/characters';
import { child, textIn, within } from '../docx/xml';
import type { ImportFormat } from '../import-format';
import { knownLanguage } from '../known-language';
import { SourceBuilder } from '../source-builder';
import { OdtReader } from './odt-reader';
import { isZip, openOdt } from './package';
import { OdtStyles } from './styles';

const latin = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);

/** OpenDocument text, as LibreOffice, Word and Google Docs write it; also all in one XML file. */
export const odtImport: ImportFormat = {
  id: 'odt',
  name: 'OpenDocument text',
  extensions: ['odt', 'ott', 'fodt'],
  recognises(head) {
    const start = latin(head.subarray(0, 4096));
    if (isZip(head))
      return start.includes('mimetypeapplication/vnd.oasis.opendocument.text') ? 1 : 0;
    return /<office:document[\s>]/.test(start) && start.includes('opendocument.text') ? 1 : 0;
  },
  async read(bytes, options) {
    const file = openOdt(bytes);
    const text = within(file.content, 'office:text');
    if (!text) {
      throw new UserError(
        'This OpenDocument file holds no text.',
        'Open it in LibreOffice, save it as a text document (.odt), and open that.',
      );
    }
    const source = new SourceBuilder();
    const roots = file.styles === file.content ? [file.content] : [file.styles, file.content];
    const reader = new OdtReader(source, file, new OdtStyles(roots), options);
    reader.read(text);
    const meta = within(file.meta, 'office:meta');
    const said = (name: string): string => printable(textIn(child(meta, name))).trim();
    const saved = new Date(said('dc:date'));
    source.offerTitle(said('dc:title'));
    return source.build({
      revisions: reader.revisions,
      properties: {
        title: said('dc:title'),
        author: said('dc:creator') || said('meta:initial-creator'),
        modified: Number.isNaN(saved.getTime()) ? null : saved.toISOString(),
        language: knownLanguage(said('dc:language')) ?? source.mostLanguage(),
      },
    });
  },
};
