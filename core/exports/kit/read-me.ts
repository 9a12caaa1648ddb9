import { openingLines } from '../../print/opening-lines';
import { documentTitle } from '../document-title';
import type { KitFile } from './checksums';
import type { KitPlan } from './kit-plan';
import { kitWordsFor } from './kit-words';

/** README.txt: what this is, when it may be used, and what is in it. CRLF, as every editor shows. */
export function readMe({ lead }: KitPlan, files: readonly KitFile[]): string {
  const words = kitWordsFor(lead.facts.language);
  const title = documentTitle(lead);
  const lines = [
    `${words.kit}: ${title}`,
    ...openingLines(lead.facts),
    '',
    ...words.readMe.flatMap((paragraph) => [paragraph, '']),
    ...files.map(({ path }) => path),
    '',
  ];
  return `\ufeff${lines.join('\r\n')}`;
}
