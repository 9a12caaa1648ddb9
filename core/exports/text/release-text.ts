import { releaseAsPrinted } from '../../print/as-printed';
import { openingLines } from '../../print/opening-lines';
import { wordingFor } from '../../print/wording/wording';
import { printable } from '../../release/characters';
import type { Facts } from '../../release/facts';
import { issuersLine } from '../../release/issuers';
import type { Release } from '../../release/release';
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
    textHead(facts),
    ...openingLines(facts),
    // Plain text has no italics, so quotations are in quotation marks.
    blocksText(releaseAsPrinted(release).children, facts),
    reference && `${wordingFor(facts.language).reference} ${reference}`,
  ]
    .filter((part) => part)
    .join('\n\n');
  return `${withoutTrailingSpace(printable(text))}\n`;
}

/** Issuer and kind of release, a line each. */
function textHead(facts: Facts): string {
  const kind = wordingFor(facts.language).kinds[facts.kind];
  return [issuersLine(facts), kind.toLocaleUpperCase(facts.language)]
    .filter((line) => line)
    .join('\n');
}

function withoutTrailingSpace(text: string): string {
  return text.replace(/[ \t]+$/gm, '').trimEnd();
}
