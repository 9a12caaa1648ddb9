import { baseName } from '../../exports/file-name';
import { hyphenated, nameGiver } from '../../exports/slug';
import type { Release } from '../../release/release';
import type { Addressee, Round } from '../../release/review/rounds';
import { foldedName } from '../../text/folded-name';
import { withBlockIds } from '../block-ids';
import type { Author, NewId } from '../comments';
import { type Sending, withRound } from '../rounds';

/** A file that is written for a round. */
export interface ReviewFile {
  readonly format: 'docx' | 'pdf';
  readonly fileName: string;
  /** The organisation that it is for; null where all get the same one. */
  readonly to: string | null;
}

/**
 * The release after it was sent for review, and the round that was added: every block has an id by which what comes
 * back is found, and a draft is in review from now on.
 */
export function sentForReview(
  release: Release,
  sending: Sending,
  author: Author,
  newId: NewId,
): { release: Release; round: Round } {
  const { facts } = release;
  const inReview: Release =
    facts.status === 'draft' ? { ...release, facts: { ...facts, status: 'in-review' } } : release;
  return withRound(withBlockIds(inReview, newId), sending, author, newId);
}

/** That Word has no way to show some suggestions; null where it shows all. */
export function notShownText(count: number): string | null {
  if (count === 0) return null;
  const which = count === 1 ? '1 suggestion is' : `${count} suggestions are`;
  return `${which} not in the Word files, because Word cannot show them: say so in your e-mail.`;
}

/**
 * The organisations that a release may be sent to, in its own order, each with the first of its contacts who has an
 * e-mail address.
 */
export function addresseesOf(release: Release): Addressee[] {
  const contacts = release.children.flatMap((block) =>
    block.type === 'contact-block'
      ? block.children.filter((child) => child.type === 'contact')
      : [],
  );
  return release.facts.organisations
    .filter(({ name }) => name.trim() !== '')
    .map(({ name, acronym }): Addressee => {
      const names = [name, acronym].map(foldedName).filter((each) => each !== '');
      const own = contacts.filter(({ organisation }) => names.includes(foldedName(organisation)));
      const contact = own.find(({ emails }) => emails.some((email) => email.trim())) ?? own[0];
      const email = contact?.emails.find((each) => each.trim());
      return {
        organisation: name.trim(),
        ...(contact?.name.trim() && { name: contact.name.trim() }),
        ...(email && { email: email.trim() }),
      };
    });
}

/** Of the words of a title or an organisation in a file name, in UTF-16 code units. */
const LONGEST = 32;

/** The files of the next round: one Word document for all or one for each, and a PDF for those who only read. */
export function reviewFiles(
  release: Release,
  to: readonly Addressee[],
  { each, pdf }: { readonly each: boolean; readonly pdf: boolean },
): ReviewFile[] {
  const count = (release.review?.rounds ?? []).length + 1;
  const base = `${baseName(release, LONGEST)}-review-${count}`;
  const named = nameGiver();
  const words = each
    ? to.map(({ organisation }): ReviewFile => {
        const words = hyphenated(organisation, release.facts.language, LONGEST) || 'copy';
        const name = named(`${base}-${words}`);
        return { format: 'docx', fileName: `${name}.docx`, to: organisation };
      })
    : [{ format: 'docx' as const, fileName: `${base}.docx`, to: null }];
  return [
    ...words,
    ...(pdf ? [{ format: 'pdf' as const, fileName: `${base}.pdf`, to: null }] : []),
  ];
}
