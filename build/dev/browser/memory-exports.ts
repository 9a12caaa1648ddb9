import { checkImage } from '../../../core/archive/assets';
import type { EXPORT_REQUESTS, ExportOutcome } from '../../../core/bridge/messages/export';
import type { IMAGE_REQUESTS } from '../../../core/bridge/messages/images';
import type { KIT_REQUESTS } from '../../../core/bridge/messages/kit';
import type { PREVIEW_REQUESTS } from '../../../core/bridge/messages/preview';
import type { WORK_REQUESTS } from '../../../core/bridge/messages/work';
import { UserError } from '../../../core/errors';
import { effectiveOptions } from '../../../core/exports/export-guard';
import { baseName } from '../../../core/exports/file-name';
import { describeFormat, type ExportContext, formatEntry } from '../../../core/exports/format';
import { EXPORT_FORMATS, formatById } from '../../../core/exports/registry';
import { NOTHING_REMEMBERED, withOption } from '../../../core/exports/remembered';
import { DEFAULT_VIEW } from '../../../core/preview/pages-view';
import { safeUrl } from '../../../core/release/safe-url';
import { pickFile, saveFile } from './files';
import type { MemoryDocument } from './memory-document';
import { type HandlersOf, onlyInElectron, type Send } from './memory-shell';

type Handlers = HandlersOf<
  typeof EXPORT_REQUESTS &
    typeof PREVIEW_REQUESTS &
    typeof IMAGE_REQUESTS &
    typeof KIT_REQUESTS &
    typeof WORK_REQUESTS
>;

/** Exports, forms and pictures. A PDF and the pages need the typesetting engine of the real shell. */
export function exportHandlers(document: MemoryDocument, send: Send): Handlers {
  let remembered = NOTHING_REMEMBERED;
  let view = DEFAULT_VIEW;
  const context: ExportContext = {
    asset: (name) => document.assets.get(name),
    typeset: () => Promise.reject(onlyInElectron('The PDF')),
  };
  const addImage = (bytes: Uint8Array, fileName: string) => {
    const { asset, pixels } = checkImage(bytes);
    document.assets.set(asset, bytes);
    return { asset, pixels: { ...pixels }, fileName };
  };
  const noPages = (): null => {
    const { message, advice } = onlyInElectron('The pages as they print');
    send('preview.failed', { message, advice, hasStopped: true });
    return null;
  };
  return {
    'export.formats': () => EXPORT_FORMATS.map(formatEntry),
    'export.options': () => remembered,
    'export.remember': ({ format, name, value }) => {
      remembered = withOption(remembered, format, name, value);
      send('export.chosen', remembered);
      return null;
    },
    'export.folder': () => 'Downloads',
    'export.letterhead': () => null,
    'export.chooseLetterhead': () => Promise.reject(onlyInElectron('A letterhead')),
    'export.suggest': ({ release }) => ({
      folder: 'Downloads',
      baseName: baseName(release),
      pictureBytes: { print: 0, screen: 0 },
    }),
    'export.run': async ({ release, targets }) => {
      const outcomes: ExportOutcome[] = [];
      for (const { format, fileName, options } of targets) {
        try {
          const bytes = await formatById(format)?.export(release, context, options);
          if (bytes) saveFile(fileName, bytes);
          outcomes.push({ type: 'written', format, path: fileName });
        } catch (error) {
          if (!(error instanceof UserError)) throw error;
          const problem = { message: error.message, advice: error.advice };
          outcomes.push({ type: 'failed', format, problem });
        }
      }
      return outcomes;
    },
    'print.run': () => Promise.reject(onlyInElectron('Printing')),
    'file.openMail': () => null,
    'file.reveal': () => null,
    'link.open': ({ url }) => {
      const safe = safeUrl(url);
      if (safe) window.open(safe, '_blank', 'noopener');
      return null;
    },
    'preview.watch': noPages,
    'preview.leave': () => null,
    'preview.retry': noPages,
    'preview.view': () => view,
    'preview.setView': (chosen) => {
      view = chosen;
      return null;
    },
    'preview.form': async ({ format }) => {
      const known = formatById(format);
      if (!known) throw new Error(`no format ${format}`);
      const options = effectiveOptions(document.release, describeFormat(known), remembered);
      const bytes = new Uint8Array(await known.export(document.release, context, options));
      if (format === 'docx') return { bytes };
      const type = format === 'html' ? 'text/html' : 'text/plain;charset=utf-8';
      return { url: URL.createObjectURL(new Blob([bytes], { type })) };
    },
    'image.pick': async () => {
      const file = await pickFile('image/*');
      return file && addImage(file.bytes, file.name);
    },
    'image.add': ({ bytes, fileName }) => addImage(bytes, fileName),
    'kit.suggest': () => Promise.reject(onlyInElectron('The press kit')),
    'kit.pick': () => [],
    'kit.run': () => Promise.reject(onlyInElectron('The press kit')),
    'batch.run': () => Promise.reject(onlyInElectron('Exporting many files')),
    'mail.copy': () => Promise.reject(onlyInElectron('Copying as e-mail')),
    'work.cancel': () => null,
  };
}
