import { Editor, Node, type Path, Transforms } from 'slate';
import { HistoryEditor } from 'slate-history';
import type { Block, TopBlock } from '../../../core/release/blocks/block';
import type { Contact } from '../../../core/release/blocks/contact';
import { createBlock } from '../../../core/release/blocks/create';
import type { Facts } from '../../../core/release/facts';
import type { Release } from '../../../core/release/release';
import { type TypedContact, typedContact } from '../../../core/typing/contact-line';
import { type TypedDateline, typedDateline } from '../../../core/typing/dateline';
import { releaseOf } from '../model/release-of';
import type { ReleaseEditor } from '../model/slate-types';

/** What a paragraph looks like, and can be turned into with one click. */
export type Offer =
  | { readonly type: 'dateline'; readonly dateline: TypedDateline }
  | { readonly type: 'contact'; readonly contact: TypedContact };

/** How a line begins that may be a dateline or a contact: a quick test that most lines fail. */
const MAYBE = /^[^\n]{1,60}[:：]|^[^\n]{2,110}?(?:[–—]|\s-\s|--)/u;

/**
 * What a paragraph looks like: a dateline, a contact, or null for ordinary text.
 *
 * @param today returns today's date; called only for a possible dateline, because it is slow
 */
export function offerFor(block: Block, facts: Facts, today: () => string): Offer | null {
  if (block.type !== 'lede' && block.type !== 'paragraph') return null;
  const [first] = block.children;
  if (!first || !('text' in first) || !MAYBE.test(first.text)) return null;
  const dateline = typedDateline(first.text, facts.language, today());
  if (dateline) return { type: 'dateline', dateline };
  const contact = block.type === 'paragraph' ? typedContact(Node.string(block as Node)) : null;
  return contact ? { type: 'contact', contact } : null;
}

/** Whether a paragraph is where a dateline stands: the first one of the release. */
export function isOpening({ children }: Release, block: Block): boolean {
  return children.find(({ type }) => type === 'lede' || type === 'paragraph') === block;
}

/** Turns a paragraph into what was offered, as one step of undo. */
export function takeOffer(editor: ReleaseEditor, path: Path, offer: Offer): void {
  HistoryEditor.withNewBatch(editor, () =>
    Editor.withoutNormalizing(editor, () => {
      if (offer.type === 'dateline') liftDateline(editor, path, offer.dateline);
      else makeContact(editor, path, offer.contact);
    }),
  );
}

function liftDateline(editor: ReleaseEditor, path: Path, dateline: TypedDateline): void {
  const { facts, children } = releaseOf(editor);
  const { length, place, date } = dateline;
  const at = { path: [...path, 0], offset: 0 };
  Transforms.delete(editor, { at: { anchor: at, focus: { ...at, offset: length } } });
  const changed = { ...facts, place, date: date ?? facts.date };
  Transforms.setNodes(editor, { facts: changed } as never, { at: [0] });
  // A dateline runs in before the lede.
  const hasLede = children.some(({ type }) => type === 'lede');
  if (!hasLede) Transforms.setNodes(editor, { type: 'lede' }, { at: path });
  Transforms.select(editor, Editor.start(editor, path));
}

function makeContact(editor: ReleaseEditor, path: Path, typed: TypedContact): void {
  const contact: Contact = { ...createBlock.contact(), ...typed };
  const { children } = releaseOf(editor);
  const index = children.findLastIndex(({ type }) => type === 'contact-block');
  const block = children[index];
  if (block?.type !== 'contact-block') {
    Transforms.removeNodes(editor, { at: path });
    const made: TopBlock = { ...createBlock['contact-block'](), children: [contact] };
    Transforms.insertNodes(editor, made, { at: path });
    Transforms.select(editor, Editor.start(editor, path));
    return;
  }
  const free = block.children.findIndex((each) => each.type === 'contact' && isEmpty(each));
  const at = [0, index, free < 0 ? block.children.length : free];
  if (free >= 0) Transforms.removeNodes(editor, { at });
  Transforms.insertNodes(editor, contact, { at });
  Transforms.select(editor, Editor.start(editor, at));
  Transforms.removeNodes(editor, { at: path });
}

const isEmpty = ({ name, role, organisation, emails, phones, link }: Contact): boolean =>
  link === null && [name, role, organisation, ...emails, ...phones].every((text) => !text.trim());
