/** Names of the parts of an Office file (Open Packaging Conventions, ECMA-376 part 2, 6.2 and 6.5). */

/** The folder that a part is in, with its slash; empty for one at the top. */
export const folderOf = (part: string): string => part.slice(0, part.lastIndexOf('/') + 1);

/** The part that holds a part's relationships; those of the package for the empty name. */
export const relsName = (part: string): string =>
  `${folderOf(part)}_rels/${part.slice(folderOf(part).length)}.rels`;

/**
 * A part's name from the target of a relationship.
 *
 * @param folder of the part that names it
 * @param target relative to that folder, or from the top where it begins with a slash
 */
export function partAt(folder: string, target: string): string {
  const steps: string[] = target.startsWith('/') ? [] : folder.split('/').filter((step) => step);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}
