import { missingPart } from '../text/missing-part';

export const contactMissing = missingPart({
  id: 'contact-missing',
  title: 'No contact',
  severity: 'error',
  why: 'A release without somebody to ring up is not used: nothing in it can be confirmed.',
  part: 'contact',
  message: 'There is no contact.',
  fixes: [{ type: 'insert-block', title: 'Add a contact', kind: 'contact-block' }],
  isIn: (block) =>
    block.block.type === 'contact-block' &&
    // A name that the form asks for is still to be filled in, which is said already.
    block.block.children.some(
      (child) => child.type === 'contact' && (child.name.trim() !== '' || child.from?.name),
    ),
});
