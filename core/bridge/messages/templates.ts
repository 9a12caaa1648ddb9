import * as v from 'valibot';
import { RELEASE_KINDS } from '../../release/facts';
import { LanguageTag } from '../../release/text';
import { TemplateId, TemplateInfo } from '../../templates/template';
import { Nothing, Problem } from './shared';
import { Release } from './whole-release';

export const TemplateEntry = v.strictObject({
  ...TemplateInfo.entries,
  kind: v.picklist(RELEASE_KINDS),
  language: LanguageTag,
  path: v.string(),
  /** One of the person's own, which can be renamed, replaced and deleted. */
  own: v.boolean(),
  /** How many releases were begun from it on this computer. */
  used: v.pipe(v.number(), v.integer(), v.minValue(0)),
});
export type TemplateEntry = v.InferOutput<typeof TemplateEntry>;

const ById = v.strictObject({ id: TemplateId });

/** Templates: those that ship, and the person's own. */
export const TEMPLATE_REQUESTS = {
  /** All there are; those that cannot be read are named, and keep no other from being shown. */
  'templates.list': {
    send: Nothing,
    reply: v.strictObject({ entries: v.array(TemplateEntry), problems: v.array(Problem) }),
  },
  /** The upper part of a template's page, filled with its examples, as an SVG picture. */
  'templates.preview': { send: ById, reply: v.instance(Uint8Array) },
  /** A stored template, for a release that adopts its newer structure. */
  'templates.read': {
    send: ById,
    reply: v.strictObject({ info: TemplateInfo, release: Release }),
  },
  /**
   * Keeps a template among the person's own, with the pictures of the window's document.
   * `replaces` is the id of an own one whose place it takes.
   */
  'templates.save': {
    send: v.strictObject({
      info: TemplateInfo,
      release: Release,
      replaces: v.nullable(TemplateId),
    }),
    reply: v.strictObject({ id: TemplateId }),
  },
  'templates.rename': {
    send: v.strictObject({ id: TemplateId, name: v.string(), description: v.string() }),
    reply: Nothing,
  },
  'templates.delete': { send: ById, reply: Nothing },
} as const;
