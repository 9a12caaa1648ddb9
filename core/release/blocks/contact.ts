import * as v from 'valibot';
import { byType } from '../by-type';
import { FieldVariables } from '../form/form';
import { partField } from '../form/part';
import { reviewFields } from '../review/suggestion';
import { emptyText, LanguageTag, VoidChildren } from '../text';
import { isTimeZoneName } from '../time-zone-name';
import { Heading } from './heading';
import { LibraryLink } from './library-link';
import { Paragraph } from './paragraph';
import type { BlockSpec } from './spec';

/** A person whom journalists may contact. Void: its fields are edited in a form. */
export const Contact = v.strictObject({
  type: v.literal('contact'),
  ...reviewFields,
  link: v.nullable(LibraryLink),
  name: v.string(),
  role: v.string(),
  organisation: v.string(),
  /**
   * Printed directly after the name instead of role and organisation, for wording that was agreed
   * word for word: " – Lead on Child Protection and Co-chair of the Initiative." It includes its
   * own leading space and dash. If empty, role and organisation are printed on lines of their own.
   */
  wording: v.string(),
  emails: v.array(v.string()),
  phones: v.array(v.string()),
  /** Languages in which the person gives interviews (BCP 47). */
  languages: v.array(LanguageTag),
  /** When the person can be reached, in words: "09:00–18:00 CET, Monday to Friday". */
  hours: v.string(),
  /** The part of the world the person answers for, in words; absent in older files. */
  region: v.optional(v.string(), ''),
  /** IANA time zone of the hours; empty if unknown. Absent in older files. */
  timeZone: v.optional(v.union([v.literal(''), v.pipe(v.string(), v.check(isTimeZoneName))]), ''),
  /** Fields that a template's variables fill. */
  from: v.exactOptional(FieldVariables),
  children: VoidChildren,
});
export type Contact = v.InferOutput<typeof Contact>;

/** The contacts at the foot of a release, with whatever text introduces them. */
export const ContactBlock = v.strictObject({
  type: v.literal('contact-block'),
  ...partField,
  ...reviewFields,
  children: v.array(byType({ paragraph: Paragraph, heading: Heading, contact: Contact })),
});
export type ContactBlock = v.InferOutput<typeof ContactBlock>;

export const contactSpec = {
  kind: 'contact',
  name: 'contact',
  content: 'void',
  words: ['name', 'role', 'organisation', 'wording', 'emails', 'phones', 'hours', 'region'],
  create: (): Contact => ({
    type: 'contact',
    link: null,
    name: '',
    role: '',
    organisation: '',
    wording: '',
    emails: [],
    phones: [],
    languages: [],
    hours: '',
    region: '',
    timeZone: '',
    children: [emptyText()],
  }),
} as const satisfies BlockSpec<Contact>;

export const contactBlockSpec = {
  kind: 'contact-block',
  name: 'contacts',
  content: { allowed: ['paragraph', 'heading', 'contact'], fill: 'paragraph' },
  words: [],
  create: (): ContactBlock => ({ type: 'contact-block', children: [contactSpec.create()] }),
  edges: { backspace: 'leave', enter: 'leave' },
} as const satisfies BlockSpec<ContactBlock>;
