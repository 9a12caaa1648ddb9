import type { Release } from '../../../core/release/release';

/** Somebody of an organisation who may be asked. */
export interface Approver {
  readonly name: string;
  readonly email: string;
  readonly zone: string;
}

/** The contacts of an organisation in a release; all of them where it has none. */
export function approversOf(release: Release, organisation: string): Approver[] {
  const contacts = release.children.flatMap((block) =>
    block.type === 'contact-block' ? block.children.filter((each) => each.type === 'contact') : [],
  );
  const wanted = organisation.trim().toLowerCase();
  const own = contacts.filter((each) => each.organisation.trim().toLowerCase() === wanted);
  return (own.length > 0 ? own : contacts)
    .filter(({ name }) => name.trim() !== '')
    .map(({ name, emails, timeZone }) => ({
      name: name.trim(),
      email: emails[0]?.trim() ?? '',
      zone: timeZone,
    }));
}
