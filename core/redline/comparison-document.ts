import { docxFormat } from '../exports/docx/docx-format';
import { packed } from '../exports/docx/packed';
import { stablePackage } from '../exports/docx/stable-package';
import type { ExportContext } from '../exports/format';
import { printable } from '../release/characters';
import type { Release } from '../release/release';
import { redlinePackage } from './redline-package';

/**
 * Two versions of a release as one Word document in which every difference is a tracked change
 * (`w:ins`, `w:del`, `w:moveFrom`, `w:moveTo`, `w:rPrChange`, `w:pPrChange`), so that a partner can
 * accept or reject each. Accepting all gives the newer version's document, rejecting all the text
 * of the older one. The changes are by the organisations and of the newer version's date; the same
 * versions give the same bytes.
 */
export async function comparisonDocument(
  before: Release,
  after: Release,
  context: ExportContext,
): Promise<Uint8Array> {
  const [old, now] = await Promise.all([
    docxFormat.export(before, context),
    docxFormat.export(after, context),
  ]);
  const { modified, language, organisations } = after.facts;
  const names = organisations.map(({ name }) => printable(name).trim()).filter((name) => name);
  const author = names.join(', ').slice(0, 200) || 'Dateline';
  const date = `${modified.slice(0, 19)}Z`;
  const parts = redlinePackage(old, now, language, { author, date });
  return packed(stablePackage(parts, after.facts));
}
