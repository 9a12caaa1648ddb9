import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Archive } from '../../../core/archive/archive';
import { decodeArchive } from '../../../core/archive/decode';
import { encodeArchive } from '../../../core/archive/encode';
import { changeNodes, MIGRATIONS } from '../../../core/release/migrations';
import { parseRelease } from '../../../core/release/parse';
import { SCHEMA_VERSION } from '../../../core/release/release';
import { sha256 } from '../../../electron/files/sha256';

const FILES = join(import.meta.dirname, 'files');
const fileOf = (version: number) => join(FILES, `${version}.dateline`);
const VERSIONS = Array.from({ length: SCHEMA_VERSION }, (_, index) => index + 1);

const jsonOf = (version: number) => {
  const entry = unzipSync(readFileSync(fileOf(version)))['release.json'];
  return JSON.parse(strFromU8(entry ?? new Uint8Array()));
};
const opened = (version: number): Archive => decodeArchive(readFileSync(fileOf(version)), sha256);

/** Every run of text in a tree, in reading order. */
function runsOf(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return [];
  if ('text' in node && typeof node.text === 'string') return node.text ? [node.text] : [];
  return 'children' in node && Array.isArray(node.children) ? node.children.flatMap(runsOf) : [];
}

describe('migrations', () => {
  it('are numbered without a gap, up to the version that is written', () => {
    expect(MIGRATIONS.map((step) => step.to)).toEqual(VERSIONS.slice(1));
  });

  it('have a stored file of every version', () => {
    const missing = VERSIONS.filter((version) => !existsSync(fileOf(version)));
    if (missing.join() === `${SCHEMA_VERSION}` && SCHEMA_VERSION > 1) {
      writeFileSync(fileOf(SCHEMA_VERSION), encodeArchive(opened(SCHEMA_VERSION - 1)));
      expect.fail(
        `There was no file of version ${SCHEMA_VERSION}. ${fileOf(SCHEMA_VERSION)} has been written from the last one: ` +
          'commit it, and put what is new in this version into it where the migration does not.',
      );
    }
    expect(missing, `no files of these versions in ${FILES}`).toEqual([]);
  });

  it.each(VERSIONS)('open a file of version %i with every word and picture in it', (version) => {
    const json = jsonOf(version);
    expect(json.schemaVersion).toBe(version);
    const { release, assets } = opened(version);
    expect(release.schemaVersion).toBe(SCHEMA_VERSION);
    expect(release.id).toBe(json.id);
    expect(runsOf(release)).toEqual(runsOf(json));
    expect(release.children.map((block) => block.type)).toEqual(
      json.children.map((block: { type: string }) => block.type),
    );
    expect([...assets.keys()]).toHaveLength(1);
    // What was opened is saved in today's version, and opens again as it was.
    expect(decodeArchive(encodeArchive({ release, assets }), sha256).release).toEqual(release);
  });

  it('do not change a release of today', () => {
    const release = parseRelease(jsonOf(SCHEMA_VERSION));
    expect(release).toEqual(parseRelease(structuredClone(release)));
  });
});

describe('changeNodes', () => {
  it('changes every node of a type, the deepest first, and no other', () => {
    const item = (...children: object[]) => ({ type: 'item', children });
    const tree = {
      type: 'release',
      children: [{ type: 'list', children: [item({ text: 'a' }, item())] }],
    };
    const before = structuredClone(tree);
    const counted = (node: Readonly<Record<string, unknown>>) => ({
      ...node,
      nested: JSON.stringify(node).split('"nested"').length - 1,
    });
    expect(changeNodes(tree, 'item', counted)).toEqual({
      type: 'release',
      children: [
        {
          type: 'list',
          children: [{ ...item({ text: 'a' }, { ...item(), nested: 0 }), nested: 1 }],
        },
      ],
    });
    expect(tree).toEqual(before);
  });
});
