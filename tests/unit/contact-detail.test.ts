import { describe, expect, it } from 'vitest';
import { createBlock } from '../../core/release/blocks/create';
import { contactDetailProblem } from '../../core/templates/contact-detail';
import { release } from '../support/release';

describe('an answer that fills a field of a contact', () => {
  const contact = {
    ...createBlock.contact(),
    from: { name: 'contact-name', emails: 'contact-email', phones: 'contact-phone' },
  };
  const source = release([{ ...createBlock['contact-block'](), children: [contact] }]);
  const problem = (use: string, typed: string) =>
    contactDetailProblem(source, use, [[0, 0]], typed);

  it('is checked against the format of the field', () => {
    expect(problem('contact-email', 'radio@example')).toContain('is not an e-mail address');
    expect(problem('contact-email', 'press@example.org')).toBeNull();
    expect(problem('contact-phone', '123')).toContain('too short');
    expect(problem('contact-phone', '+41 22 555 01 23')).toBeNull();
    expect(problem('contact-name', '123')).toBeNull();
    expect(contactDetailProblem(source, 'contact-email', [], 'radio')).toBeNull();
  });
});
