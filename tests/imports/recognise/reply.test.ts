import * as v from 'valibot';
import { expect, test } from 'vitest';
import { IMPORT_REQUESTS } from '../../../core/bridge/messages/imports';
import type { SourceDocument } from '../../../core/imports/source';
import { recognise } from '../../../core/recognise/recognise';
import { labelledReleases } from './labelled';
import { sourceOf } from './source';

/** Whether the window takes what the shell says of a file. */
const isReply = (source: SourceDocument): boolean =>
  v.is(IMPORT_REQUESTS['imports.read'].reply, {
    name: 'release.docx',
    format: 'docx',
    source,
    recognition: recognise(source, { now: '2026-12-01T09:00:00Z' }),
  });

test('what every labelled release was taken for fits the reply of imports.read', () => {
  for (const { name, source } of labelledReleases()) expect(isReply(source), name).toBe(true);
});

test('a contact of a region fits the reply of imports.read', () => {
  const source = sourceOf(
    'Children need water',
    'A million children have no clean water, and the wells that were dug last year are dry again.',
    'Contacts',
    'In Geneva: Tommaso Bianchi, +41 79 555 01 77',
  );
  const people = recognise(source).parts.flatMap(({ contacts }) => contacts ?? []);
  expect(people).toMatchObject([{ name: 'Tommaso Bianchi', region: 'Geneva' }]);
  expect(isReply(source)).toBe(true);
});
