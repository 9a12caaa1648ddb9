import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { EXPORT_FORMATS } from '../../core/exports/registry';
import type { Release } from '../../core/release/release';
import { printedRelease } from '../../core/templates/resolve-template';
import { createEngine } from '../../electron/engine/engine';
import { corpus, SCRIPTS } from './support/corpus';
import { compare, printedBy } from './support/printed';
import { readHtml } from './support/read-back';
import { readBack, readWithMuPdf } from './support/readers';
import { fromTemplate } from './support/seed';

const engine = createEngine();
const context = {
  asset: () => undefined,
  typeset: async (document: Parameters<typeof engine>[0]) => engine(document),
};

interface Case {
  readonly name: string;
  readonly script: string;
  readonly release: Release;
}

const GENERATED = corpus(5);
const CASES: readonly Case[] = [
  ...GENERATED.map(({ script, release }, index) => ({
    name: `${script} ${index % 5}`,
    script,
    release,
  })),
  ...readdirSync('templates').map((name) => ({
    name,
    script: 'template',
    release: printedRelease(fromTemplate(name)),
  })),
];

/** Signs that lay text out and are not text: joiners, direction, hyphens at the end of a line. */
const LAYOUT = /[\u00ad\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;
/** Signs that turn the direction; pdftotext puts no space beside them. */
const DIRECTION = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
const plain = (text: string): string => text.normalize('NFKC').replace(LAYOUT, '');

/** What a reader of that format has to find; where it shows no pictures, not what stands for them. */
function expected(release: Release, id: string, squash = true) {
  const printed = id === 'pdf' || id === 'docx' ? withoutFooter(release) : release;
  return printedBy(printed, squash).map((group) => group.map(plain));
}

/**
 * A PDF says where glyphs stand, and readers put numbers and signs between words from right to left
 * in orders of their own: there, every word has to come back, as often as it was written.
 *
 * @param parts the words of a text, or its letters
 */
function missingParts(
  groups: readonly (readonly string[])[],
  text: string,
  parts: (text: string) => readonly string[],
): string[] {
  const found = new Map<string, number>();
  for (const part of parts(text)) found.set(part, (found.get(part) ?? 0) + 1);
  return groups
    .flat()
    .flatMap(parts)
    .filter((part) => {
      const left = found.get(part) ?? 0;
      found.set(part, left - 1);
      return left <= 0;
    });
}

// Readers give a mark before or after its letter, as the glyphs stand.
const wordsOf = (text: string): string[] => text.replace(/\p{M}/gu, '').match(/\p{L}+/gu) ?? [];

/**
 * MuPDF 1.21 (Debian 12) turns no line round: what goes from right to left comes back as it is seen,
 * two letters that are one glyph as they are written, words of two weights without a space. So it
 * can tell whether every letter is there; in which words, pdftotext tells.
 */
const lettersOf = (text: string): string[] => text.match(/\p{L}/gu) ?? [];

/** Pages carry the reference in their footer. */
const withoutFooter = (release: Release): Release => ({
  ...release,
  facts: { ...release.facts, reference: '' },
});

const counts = new Map<string, number>();
const count = (reader: string): unknown => counts.set(reader, (counts.get(reader) ?? 0) + 1);

/** The HTML bodies of all messages, read with one start of Python's e-mail package. */
function readMessages(messages: ReadonlyMap<string, Uint8Array>): Map<string, string> {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-corpus-'));
  const names = [...messages.keys()];
  for (const [index, name] of names.entries()) {
    writeFileSync(join(folder, `${index}.eml`), messages.get(name) ?? new Uint8Array());
  }
  const script = `
import email, email.policy, json, sys
out = []
for n in range(int(sys.argv[2])):
    m = email.message_from_bytes(open(f"{sys.argv[1]}/{n}.eml", "rb").read(), policy=email.policy.default)
    out.append([repr(d) for p in m.walk() for d in p.defects] or m.get_body(("html",)).get_content())
json.dump(out, sys.stdout)`;
  const read = execFileSync('python3', ['-c', script, folder, String(names.length)], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  return new Map((JSON.parse(read) as string[]).map((html, index) => [names[index] ?? '', html]));
}

describe('a corpus in eight scripts, and every template', () => {
  let messages: Map<string, string>;
  beforeAll(async () => {
    const eml = EXPORT_FORMATS.find(({ id }) => id === 'eml');
    const written = new Map<string, Uint8Array>();
    for (const { name, release } of CASES) {
      if (eml) written.set(name, await eml.export(release, context));
    }
    messages = readMessages(written);
  });

  it('is large enough', () => {
    expect(GENERATED.length).toBeGreaterThanOrEqual(40);
    expect(Object.keys(SCRIPTS)).toHaveLength(8);
  });

  it.each(EXPORT_FORMATS.map(({ id }) => id))('comes back from %s word for word', async (id) => {
    const format = EXPORT_FORMATS.find((each) => each.id === id);
    for (const { name, release } of CASES) {
      const bytes = (await format?.export(release, context)) ?? new Uint8Array();
      const text =
        id === 'eml' ? readHtml(messages.get(name) ?? '').text : (await readBack(id, bytes)).text;
      const isTurned = id === 'pdf' && release.facts.direction === 'rtl';
      const missing = (read: string, parts = wordsOf): readonly string[] =>
        isTurned
          ? missingParts(expected(release, id, false), plain(read.replace(DIRECTION, ' ')), parts)
          : compare(expected(release, id), plain(read)).missing;
      expect(missing(text), `${id}: ${name}`).toEqual([]);
      count(id === 'pdf' ? 'pdf by pdftotext' : id);
      if (id !== 'pdf') continue;
      expect(missing(readWithMuPdf(bytes), lettersOf), `mutool: ${name}`).toEqual([]);
      count('pdf by mutool');
    }
  });

  it('gives the same bytes twice, in every format', async () => {
    for (const { name, release } of CASES.filter((_, index) => index % 6 === 0)) {
      for (const { id, export: write } of EXPORT_FORMATS) {
        const twice = async () => write(structuredClone(release), context);
        expect(await twice(), `${id}: ${name}`).toEqual(await twice());
      }
    }
  });

  it('is counted', () => {
    const lines = [...counts].map(([reader, equal]) => `${reader}: ${equal} equal`);
    console.log(`corpus of ${CASES.length} releases\n${lines.join('\n')}`);
    expect([...counts.values()]).toEqual(Array(EXPORT_FORMATS.length + 1).fill(CASES.length));
  });
});
