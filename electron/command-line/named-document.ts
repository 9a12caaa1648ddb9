import { stat } from 'node:fs/promises';
import { isTemplate, listTemplates } from '../templates/templates';
import { nearestWord } from './nearest-word';
import { UsageError } from './output';

/** A word that no file is called by: neither a path nor with an ending. */
const WORD = /^[^/\\.*?[\]{}]+$/;

/**
 * Refuses a word that is neither a file, a folder nor a template. Paths are passed on: opening
 * reports what is wrong with them.
 *
 * @throws UsageError suggesting the most similar template
 */
export async function refuseUnknown(what: string): Promise<void> {
  if (what === '-' || !WORD.test(what) || isTemplate(what)) return;
  if (await stat(what).catch(() => null)) return;
  const near = nearestWord(
    what,
    (await listTemplates()).entries.map(({ id }) => id),
  );
  throw new UsageError(
    `There is no file and no template “${what}”.`,
    near ? `Did you mean “${near}”?` : 'List the templates with "templates".',
  );
}
