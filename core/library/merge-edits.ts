import * as v from 'valibot';
import { digest } from './digest';
import { type BoilerplateText, textKey } from './entries/boilerplate-entry';
import { Entry } from './entries/entry';

/** A field that two people changed in different ways. */
export interface FieldConflict {
  readonly field: string;
  readonly mine: unknown;
  readonly theirs: unknown;
}

export type MergedEdits =
  | { readonly type: 'merged'; readonly entry: Entry; readonly fromThem: readonly string[] }
  | { readonly type: 'conflict'; readonly conflicts: readonly FieldConflict[] };

/** What says something of the entry as a file, not of what it describes. */
const BOOKKEEPING = new Set(['schemaVersion', 'id', 'kind', 'revision', 'created', 'modified']);

/**
 * Brings together two edits of one entry, field by field. What only one of the two changed is
 * taken; tags are joined; each wording of a boilerplate counts as a field of its own. A field that
 * both changed differently is a conflict, and then nothing is merged.
 *
 * @param base the entry from which both started
 * @returns the merged entry with the higher of the two revisions, and which fields came from them
 */
export function mergeEdits(base: Entry, mine: Entry, theirs: Entry): MergedEdits {
  const [b, m, t] = [flat(base), flat(mine), flat(theirs)];
  const conflicts: FieldConflict[] = [];
  const fromThem: string[] = [];
  const merged: Record<string, unknown> = { ...m };
  for (const field of new Set([...Object.keys(m), ...Object.keys(t)])) {
    if (BOOKKEEPING.has(field) || same(m[field], t[field])) continue;
    if (same(b[field], t[field])) continue;
    if (same(b[field], m[field])) {
      merged[field] = t[field];
      fromThem.push(field);
    } else if (field === 'tags') {
      merged.tags = joinedTags(base.tags, mine.tags, theirs.tags);
    } else {
      conflicts.push({ field, mine: m[field], theirs: t[field] });
    }
  }
  if (conflicts.length > 0) return { type: 'conflict', conflicts };
  merged.revision = Math.max(mine.revision, theirs.revision);
  return { type: 'merged', entry: v.parse(Entry, unflat(merged)), fromThem };
}

/** Whether two entries say the same, whoever wrote them when. */
export function saysTheSame(a: Entry, b: Entry): boolean {
  const content = (entry: Entry) =>
    Object.fromEntries(Object.entries(entry).filter(([name]) => !BOOKKEEPING.has(name)));
  return same(content(a), content(b));
}

const same = (a: unknown, b: unknown): boolean => digest(a) === digest(b);

function joinedTags(base: string[], mine: string[], theirs: string[]): string[] {
  const removed = base.filter((tag) => !mine.includes(tag) || !theirs.includes(tag));
  return [...new Set([...mine, ...theirs])].filter((tag) => !removed.includes(tag));
}

const TEXT = 'text ';

/** The entry's fields, with each wording of a boilerplate under a name of its own. */
function flat(entry: Entry): Record<string, unknown> {
  if (entry.kind !== 'boilerplate') return { ...entry };
  const { texts, ...fields } = entry;
  return {
    ...fields,
    ...Object.fromEntries(texts.map((text) => [`${TEXT}${textKey(text)}`, text])),
  };
}

function unflat(fields: Record<string, unknown>): Record<string, unknown> {
  if (fields.kind !== 'boilerplate') return fields;
  const isText = (name: string) => name.startsWith(TEXT);
  const entries = Object.entries(fields);
  return {
    ...Object.fromEntries(entries.filter(([name]) => !isText(name))),
    texts: entries
      .filter(([name, text]) => isText(name) && text)
      .map(([, t]) => t as BoilerplateText),
  };
}
