import * as v from 'valibot';
import type { Block } from '../release/blocks/block';
import type { Contact } from '../release/blocks/contact';
import { FLOW_KINDS, type Flow } from '../release/blocks/flow';
import type { Facts } from '../release/facts';
import type { LooseNode } from '../release/nodes';
import { wordsIn } from '../release/words';
import { agreedNodes } from '../review/agreed';
import { Entry } from './entries/entry';
import { type Fields, ownFields } from './linked-fields';

const MAX_NAME = 60;

/**
 * A new entry made of a block of a release, or null for a block that the library does not keep or
 * that has nothing in it yet.
 */
export function entryFromBlock(block: Block, facts: Facts, id: string): Entry | null {
  // What is only suggested is not in the library for everybody.
  const [agreed] = agreedNodes([block as LooseNode]);
  const fields = agreed ? fieldsFrom(agreed as Block, facts) : null;
  if (!fields) return null;
  const result = v.safeParse(Entry, { id: id.padEnd(2, '-'), ...fields });
  return result.success ? result.output : null;
}

function fieldsFrom(block: Block, { language }: Facts): Record<string, unknown> | null {
  switch (block.type) {
    case 'contact': {
      const { name, emails, phones } = block;
      const isFilled = (text: string) => text.trim() !== '';
      return {
        ...contactFieldsOf(block),
        kind: 'contact',
        name: name.trim() || block.organisation.trim() || (emails[0] ?? ''),
        emails: emails.filter(isFilled),
        phones: phones.filter(isFilled),
      };
    }
    case 'boilerplate': {
      const name = block.about ? `About ${block.about}` : firstWords(block.children);
      return {
        kind: 'boilerplate',
        name,
        texts: [{ language, body: block.children.map(withoutParts) }],
      };
    }
    case 'image': {
      const { asset, pixels, alt, caption, credit } = block;
      const name = firstOf(caption, alt, 'Picture');
      return { kind: 'image', name, asset, pixels, alt, caption, credit };
    }
    case 'quote':
      return snippet(block.children, language);
    case 'lede':
    case 'subhead':
      return snippet([{ type: 'paragraph', children: block.children }], language);
    default:
      return isFlow(block) ? snippet([block], language) : null;
  }
}

const isFlow = (block: Block): block is Flow => FLOW_KINDS.includes(block.type);

const snippet = (body: readonly Flow[], language: string) => ({
  kind: 'snippet',
  name: firstWords(body),
  language,
  body: body.map(withoutParts),
});

const contactFieldsOf = (value: Contact): Fields => ownFields({ kind: 'contact', value });

/** A template's notes on a block are of no use in another release. */
function withoutParts<T>(node: T): T {
  if (typeof node !== 'object' || node === null) return node;
  if (Array.isArray(node)) return node.map(withoutParts) as T;
  const fields = Object.entries(node).filter(([name]) => name !== 'part');
  return Object.fromEntries(fields.map(([name, value]) => [name, withoutParts(value)])) as T;
}

const firstOf = (...texts: string[]): string =>
  (texts.find((text) => text.trim() !== '') ?? '').trim().slice(0, MAX_NAME);

/** The beginning of a text, cut between two words. */
function firstWords(body: readonly Flow[]): string {
  const text = body.flatMap((block) => wordsIn(block as LooseNode)).join(' ');
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= MAX_NAME ? line : `${line.slice(0, MAX_NAME).replace(/\s\S*$/, '')}…`;
}
