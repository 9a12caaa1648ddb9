import type { SourceBlock } from '../imports/source';
import { type Contact, type ContactBlock, contactSpec } from '../release/blocks/contact';
import type { Inline } from '../release/inlines/inline';
import { isContactLabel } from './press-words';
import type { ContactFields } from './recognition';
import { inlinesOf, textOf } from './source-text';

/**
 * The people of a contact block, with every line that says more than their fields: a heading, an
 * introduction, an address. The people stand where their first line stood.
 */
export function contactChildren(
  sources: readonly SourceBlock[],
  people: readonly ContactFields[],
): ContactBlock['children'] {
  const children: ContactBlock['children'] = [];
  const known = new Set(people.flatMap(fieldWords));
  const waiting = [...people];
  const isSaid = (text: string): boolean => {
    const words = wordsOf(text);
    const isOfFields = words.length === 0 || words.some((word) => known.has(word));
    return isOfFields && words.every((word) => known.has(word) || isContactLabel(word));
  };
  for (const { content } of sources) {
    const inlines = inlinesOf(content);
    const lines = textOf(content).split('\n');
    for (const line of lines) {
      const words = new Set(wordsOf(line));
      while (waiting[0] && names(waiting[0], words)) {
        children.push(contactOf(waiting.shift() as ContactFields));
      }
      if (isSaid(line)) continue;
      const text: Inline[] =
        inlines && lines.length === 1 ? [...inlines] : [{ text: line.replaceAll('\t', ', ') }];
      children.push(
        content.type === 'heading'
          ? { type: 'heading', level: 3, children: text }
          : { type: 'paragraph', children: text },
      );
    }
  }
  for (const person of waiting) children.push(contactOf(person));
  return children;
}

/** Whether a line has the first thing that is known of a person. */
function names(person: ContactFields, words: ReadonlySet<string>): boolean {
  const first = [person.name, person.emails[0], person.phones[0], person.organisation].find(
    (field) => field !== undefined && field !== '',
  );
  return first === undefined || wordsOf(first).every((word) => words.has(word));
}

const contactOf = (fields: ContactFields): Contact => ({
  ...contactSpec.create(),
  ...fields,
  emails: [...fields.emails],
  phones: [...fields.phones],
  languages: [...fields.languages],
  region: fields.region ?? '',
});

const fieldWords = (fields: ContactFields): string[] =>
  [
    fields.name,
    fields.role,
    fields.organisation,
    ...fields.emails,
    ...fields.phones,
    fields.hours,
    fields.region ?? '',
  ].flatMap(wordsOf);

/** The words of a text as they are compared: what is left when signs are taken out. */
export const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
