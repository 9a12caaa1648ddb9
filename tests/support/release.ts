import type { TopBlock } from '../../core/release/blocks/block';
import { createBlock } from '../../core/release/blocks/create';
import type { Facts } from '../../core/release/facts';
import { type Release, SCHEMA_VERSION } from '../../core/release/release';

export const facts = (changes: Partial<Facts> = {}): Facts => ({
  kind: 'press-release',
  status: 'draft',
  language: 'en-GB',
  direction: 'ltr',
  title: '',
  organisations: [],
  organisationOrder: 'chosen',
  contactGroups: 'none',
  place: '',
  date: null,
  releaseTime: null,
  correction: null,
  withdrawal: null,
  issues: [],
  reference: '',
  keywords: [],
  variants: [],
  template: null,
  created: '2026-01-01T00:00:00Z',
  modified: '2026-01-01T00:00:00Z',
  ...changes,
});

/** A release around some blocks; an empty paragraph where none are given. */
export const release = (
  children: TopBlock[] = [createBlock.paragraph()],
  changes: Partial<Facts> = {},
): Release => ({
  type: 'release',
  schemaVersion: SCHEMA_VERSION,
  id: 'test',
  facts: facts(changes),
  children,
});
