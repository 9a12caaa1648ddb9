import { UserError } from '../../errors';
import { type Attributes, BlockBuilder } from '../../reading/block-builder';
import { readInto } from '../../reading/html';
import { isSeen } from '../../release/characters';
import { dataUrlBytes } from '../data-url';
import type { SourcePicture } from '../source';
import type { SourceBuilder } from '../source-builder';

/** Gives the bytes of a picture by its address, where the file holds it. */
export type FindPicture = (address: string) => Uint8Array | null;

/**
 * Reads HTML into a source. Pictures are taken from `data:` addresses and from what the file holds; others
 * are never fetched, and counted.
 */
export function addHtml(
  source: SourceBuilder,
  html: string,
  language?: string,
  find: FindPicture = () => null,
): void {
  const builder = new BlockBuilder((attributes) => pictureOf(attributes, source, find));
  if (!readInto(builder, html, language)) {
    throw new UserError(
      'This text is nested deeper than any that a person writes.',
      'Copy its text in the program that shows it, and paste that.',
    );
  }
  source.losses.add('deletion', builder.leftOut.deletions);
  source.add(builder);
}

function pictureOf(
  attributes: Attributes,
  source: SourceBuilder,
  find: FindPicture,
): SourcePicture | null {
  const address = attributes.src?.trim() ?? '';
  const isInFile = /^(?:data|cid):/i.test(address);
  const bytes = dataUrlBytes(address) ?? find(address);
  if (bytes) {
    const { alt, width } = attributes;
    return source.picture(bytes, {
      ...(alt !== undefined && isSeen(alt) && { alt }),
      isDecorative: alt === '' && attributes.role !== undefined,
      width: /^\d{1,3}(?:\.\d+)?%$/.test(width ?? '')
        ? Math.min(100, Number.parseFloat(width ?? ''))
        : null,
    });
  }
  if (address) source.losses.add(isInFile ? 'missing-picture' : 'remote-picture');
  return null;
}
