import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { MIMETYPE } from '../../core/archive/bounds';
import { decodeArchive } from '../../core/archive/decode';
import { encodeArchive } from '../../core/archive/encode';
import { readHeader } from '../../core/archive/read-header';
import { parseHouseStyle } from '../../core/checks/house-style';
import { UserError } from '../../core/errors';
import { otherPicture } from '../../core/images/other-pictures';
import { readImageHeader } from '../../core/images/read-image-header';
import { decodeFrames } from '../../core/journal/frame';
import { JournalLog } from '../../core/journal/log';
import { replay } from '../../core/journal/replay';
import { readTable } from '../../core/library/contacts/read-table';
import { readVcards } from '../../core/library/contacts/read-vcard';
import { readHtml } from '../../core/reading/html';
import { parseRelease } from '../../core/release/parse';
import { parseTemplate } from '../../core/templates/template';
import { fromTemplate } from '../exports/support/seed';
import { mutated, numbers } from '../support/mutated';
import { PIXEL as PNG } from '../support/pixel';

const seed = fromTemplate('joint-statement');
const json = JSON.stringify(seed);
const log = new JournalLog(
  {
    type: 'header',
    format: 1,
    session: '7d9f0f3e-3f0c-4e11-9a51-0f2b6f1f9a10',
    document: seed.id,
    path: null,
    name: 'x',
  },
  seed,
);
const CARD =
  'BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;A\r\nTEL;WORK:+41 22 1\r\nORG:A;B\r\nEND:VCARD\r\n';
const HTML =
  '<html><body><h1>A <b>b</b></h1><ul><li>x<ul><li>y</ul></ul><table><tr><td colspan=2 style="mso-list:l0 level1 lfo1">z</td></tr></table><p><a href="https://a.b">c</a></p></body></html>';
const INFO = JSON.stringify({ id: 'a', name: 'A', description: '', revision: 1 });

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const again = (bytes: Uint8Array): Uint8Array =>
  zipSync({ mimetype: strToU8(MIMETYPE), 'release.json': bytes });

/** What reads bytes that nobody vouches for, with some that it takes. */
const DECODERS: Readonly<Record<string, [Uint8Array, (bytes: Uint8Array) => unknown]>> = {
  'a file': [encodeArchive({ release: seed, assets: new Map() }), (bytes) => decodeArchive(bytes)],
  'the text of a file': [strToU8(json), (bytes) => decodeArchive(again(bytes))],
  'the facts of a file': [encodeArchive({ release: seed, assets: new Map() }), readHeader],
  'a release': [strToU8(json), (bytes) => parseRelease(jsonOf(bytes))],
  'a template': [strToU8(json), (bytes) => parseTemplate(INFO, text(bytes))],
  'a journal': [log.whole(), (bytes) => replay(decodeFrames(bytes))],
  vCards: [strToU8(CARD.repeat(3)), (bytes) => readVcards(bytes)],
  'a table': [
    strToU8('sep=;\nName;E-Mail\n"A ""b""";a@b.org\n'),
    (bytes) => readTable(text(bytes)),
  ],
  'a page of another program': [strToU8(HTML), (bytes) => readHtml(text(bytes))],
  'a picture': [PNG, (bytes) => [readImageHeader(bytes), otherPicture(bytes)]],
  'a house style': [strToU8('{"name":"A","words":[]}'), (bytes) => parseHouseStyle(text(bytes))],
};

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(text(bytes));
  } catch {
    return null;
  }
}

const ROUNDS = 250;

describe('what comes in from outside, changed at random', () => {
  it.each(Object.entries(DECODERS))(
    'is taken, or refused in a sentence, never a fault of ours: %s',
    (name, [bytes, decode]) => {
      const random = numbers(20261130);
      decode(bytes);
      const faults: string[] = [];
      for (let round = 0; round < ROUNDS; round += 1) {
        const given = mutated(bytes, random);
        try {
          decode(given);
        } catch (error) {
          if (!(error instanceof UserError))
            faults.push(`${name} ${round}: ${(error as Error).stack}`);
        }
      }
      expect(faults.slice(0, 3)).toEqual([]);
    },
  );
});
