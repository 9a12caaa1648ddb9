import { emlFormat } from '../../../core/exports/eml/eml-format';
import type { ExportContext } from '../../../core/exports/format';
import { htmlFormat } from '../../../core/exports/html/html-format';
import { markdownFormat } from '../../../core/exports/markdown/markdown-format';
import { textFormat } from '../../../core/exports/text/text-format';

/** The formats that carry a release as text. */
export const TEXT_FORMATS = [textFormat, markdownFormat, htmlFormat, emlFormat] as const;

/** A PNG of one pixel. */
export const PIXEL = Uint8Array.from(
  atob(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=',
  ),
  (character) => character.charCodeAt(0),
);

/** A context in which every asset is that pixel; these formats set no type. */
export const CONTEXT: ExportContext = {
  asset: () => PIXEL,
  typeset: async () => {
    throw new Error('a text format does not typeset');
  },
};
