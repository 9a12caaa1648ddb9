import { UserError } from '../errors';
import { SCHEMA_VERSION } from './release';

/** A release as JSON of any version: nothing is known about it but that it is an object. */
export type Json = Readonly<Record<string, unknown>>;

/** The step from one version of the format to the next. */
interface Migration {
  /** The version that the step makes; it is given JSON of the version before. */
  readonly to: number;
  /** What changed in the format, in a sentence. */
  readonly change: string;
  /** Returns the JSON in the shape of the new version. Must not change its argument. */
  readonly up: (json: Json) => Json;
}

/**
 * Every change of the format, oldest first. To add one:
 *
 * 1. raise `SCHEMA_VERSION` in `release.ts` by one and add the step here, at the end;
 * 2. run `npx vitest run tests/unit/migrations` and do what it asks for: it names the file of the
 *    new version that has to be stored in `tests/unit/migrations/files`, and writes it.
 *
 * A new field needs a step too, even where nothing has to be converted: an older Dateline then says
 * that the file is newer, instead of calling it damaged. A step is never changed once it has landed,
 * and must not use the schema or helpers that describe today's format: they go on changing.
 */
export const MIGRATIONS: readonly Migration[] = [
  {
    to: 2,
    change: 'Further facts and fields, each with a default for files that do not have it.',
    up: (json) => json,
  },
  {
    to: 3,
    change:
      'Numbered lists say where they start, whether they go on from one before, and how numbers are written.',
    up: (json) => json,
  },
  {
    to: 4,
    change:
      'A table may say how the lines of each column stand; without it they go by what they hold.',
    up: (json) => json,
  },
  {
    to: 5,
    change: 'Comments of reviewers, and what they suggest for the text and the facts.',
    up: (json) => json,
  },
  {
    to: 6,
    change: 'What was sent to whom for review, what came back, and who approved which text.',
    up: (json) => json,
  },
  {
    to: 7,
    change: 'Of which release it is a translation, and how far each passage is translated.',
    up: (json) => json,
  },
];

/**
 * Brings the JSON of any older version up to `SCHEMA_VERSION`.
 *
 * @throws UserError when it has no version, or one newer than this program knows.
 */
export function migrate(json: Json): Json {
  const version = json.schemaVersion;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    throw new UserError(
      'This is not a Dateline release: it has no schema version.',
      'Open a .dateline file, or the release.json of one.',
    );
  }
  if (version > SCHEMA_VERSION) {
    throw new UserError(
      `This release was made with a newer Dateline (format ${version}; this one reads up to ${SCHEMA_VERSION}).`,
      'Update Dateline, then open it again. The file has not been changed.',
    );
  }
  return MIGRATIONS.filter((step) => step.to > version).reduce<Json>(
    (older, step) => ({ ...step.up(older), schemaVersion: step.to }),
    json,
  );
}

/**
 * For steps: the release with every node of one type changed, however deep it is, in the texts that were
 * sent for review, too.
 *
 * @param change is given the node with its children changed already, and returns its successor
 */
export function changeNodes(json: Json, type: string, change: (node: Json) => Json): Json {
  const children = Array.isArray(json.children)
    ? json.children.map((child: unknown) =>
        isNode(child) ? changeNodes(child, type, change) : child,
      )
    : json.children;
  const sent = isNode(json.sent) ? changedSent(json.sent, type, change) : json.sent;
  const node = {
    ...json,
    ...(children !== undefined && { children }),
    ...(sent !== undefined && { sent }),
  };
  return json.type === type ? change(node) : node;
}

/** Blocks of `release.sent` are named by their hash, which stays as it was. */
function changedSent(sent: Json, type: string, change: (node: Json) => Json): Json {
  if (!isNode(sent.blocks)) return sent;
  const blocks = Object.entries(sent.blocks).map(([hash, block]) => [
    hash,
    isNode(block) ? changeNodes(block, type, change) : block,
  ]);
  return { ...sent, blocks: Object.fromEntries(blocks) };
}

const isNode = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
