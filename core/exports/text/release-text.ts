import { printable } from '../../release/characters';
import { openingLines } from '../../release/opening-lines';
import type { Release } from '../../release/release';
import { wordingFor } from '../../release/wording/wording';
import type { DraftMark } from '../draft-mark';
import { blocksText } from './block-text';

/**
 * A release as plain text, as it goes into the body of an e-mail: paragraphs are not wrapped and
 * are separated by blank lines. Lines end in `\n`, the last one too.
 *
 * @param mark whether the first line says that it is a draft
 */
export function releaseText(release: Release, { draft }: DraftMark = {}): string {
  const { facts } = release;
  const reference = facts.reference.trim();
  const text = [
    draft ? wordingFor(facts.language).draft : '',
    ...openingLines(facts),
    blocksText(release.children, facts),
    reference && `${wordingFor(facts.language).reference} ${reference}`,
  ]
    .filter((part) => part)
    .join('\n\n');
  return `${withoutTrailingSpace(printable(text))}\n`;
}

function withoutTrailingSpace(text: string): string {
  return text.replace(/[ \t]+$/gm, '').trimEnd();
}
