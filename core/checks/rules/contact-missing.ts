import { missingPart } from '../text/missing-part';

export const contactMissing = missingPart({
  id: 'contact-missing',
  title: 'No contact',
  severity: 'error',
  why: 'Journalists do not use a release without a contact: they cannot confirm anything in it.',
  part: 'contact',
  message: 'There is no contact.',
  fixes: [{ type: 'insert-block', title: 'Add a contact', kind: 'contact-block' }],
  isIn: (block) =>
    block.block.type === 'contact-block' &&
    // A name that the form still asks for is reported elsewhere.
    block.block.children.some(
      (child) => child.type === 'contact' && (child.name.trim() !== '' || child.from?.name),
    ),
});
