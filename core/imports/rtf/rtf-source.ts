import { addHtml } from '../html/html-source';
import type { ImportOptions } from '../import-format';
import type { SourceDocument } from '../source';
import type { SourceBuilder } from '../source-builder';
import { addText } from '../text/text-source';
import { encapsulated } from './encapsulated';
import { RtfReader } from './rtf-reader';

/** Reads RTF into a source, or the HTML or the text that Outlook has put into it. */
export function addRtf(
  source: SourceBuilder,
  bytes: Uint8Array,
  options: ImportOptions,
): Pick<SourceDocument, 'properties' | 'revisions'> | undefined {
  const inner = encapsulated(bytes);
  if (inner?.type === 'html') addHtml(source, inner.text);
  else if (inner) addText(source, inner.text);
  else return new RtfReader(source, bytes, options).read();
  return undefined;
}
