import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { compound, type Streams } from '../support/compound';
import { outline, PNG, read } from '../support/read';
import { tnef } from './tnef';

const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf16le'));

/** The properties of fixed length: the code page of the HTML, and when it was sent. */
function fixed(
  header: number,
  ...entries: readonly (readonly [tag: number, value: bigint])[]
): Uint8Array {
  const bytes = new Uint8Array(header + entries.length * 16);
  const view = new DataView(bytes.buffer);
  entries.forEach(([tag, value], at) => {
    view.setUint32(header + at * 16, tag, true);
    view.setBigUint64(header + at * 16 + 8, value, true);
  });
  return bytes;
}

const SENT = (BigInt(Date.UTC(2026, 10, 30, 9)) + 11_644_473_600_000n) * 10_000n;

/** RTF as Outlook stores it, in the form without compression. */
function plainRtf(text: string): Uint8Array {
  const rtf = strToU8(text, true);
  const bytes = new Uint8Array(16 + rtf.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, rtf.length + 12, true);
  view.setUint32(4, rtf.length, true);
  view.setUint32(8, 0x414c454d, true);
  bytes.set(rtf, 16);
  return bytes;
}

function msg(body: Streams): Uint8Array {
  return compound({
    '__properties_version1.0': fixed(32, [0x3fde0003, 1251n], [0x00390040, SENT]),
    '__substg1.0_0037001F': utf16('Communiqué'),
    '__substg1.0_0042001F': utf16('Marie Dubois'),
    ...body,
    '__attach_version1.0_#00000000/__properties_version1.0': fixed(8),
    '__attach_version1.0_#00000000/__substg1.0_3707001F': utf16('child.png'),
    '__attach_version1.0_#00000000/__substg1.0_3712001F': utf16('a@b'),
    '__attach_version1.0_#00000000/__substg1.0_37010102': PNG,
    '__attach_version1.0_#00000001/__substg1.0_3707001F': utf16('release.docx'),
    '__attach_version1.0_#00000001/__substg1.0_37010102': new Uint8Array(9000).fill(7),
  });
}

const HTML = Uint8Array.from([
  ...strToU8('<p>', true),
  0xcf,
  0xf0,
  0xe8,
  ...strToU8('</p><img src="cid:a@b" alt="A child">', true),
]);

describe('a message of Outlook', () => {
  it('gives its HTML with pictures, its subject, sender and instant, and its files', async () => {
    const file = await read(
      msg({ '__substg1.0_10130102': HTML, '__substg1.0_1000001F': utf16('text') }),
      'a.msg',
    );
    expect(file.format).toBe('msg');
    expect(outline(file)).toEqual(['p При', 'picture A child']);
    expect(file.properties).toMatchObject({
      title: 'Communiqué',
      author: 'Marie Dubois',
      modified: '2026-11-30T09:00:00.000Z',
    });
    expect(file.attachments?.map(({ name, bytes }) => [name, bytes.length])).toEqual([
      ['release.docx', 9000],
    ]);
  });

  it('gives the HTML in its RTF, the RTF itself, or the text', async () => {
    const html = plainRtf(
      String.raw`{\rtf1\ansi\ansicpg1252\fromhtml1 {\*\htmltag64 <p>}\'93Hello\'94{\*\htmltag72 </p>}}`,
    );
    expect(outline(await read(msg({ '__substg1.0_10090102': html }), 'a.msg'))).toEqual([
      'p “Hello”',
    ]);
    const rtf = plainRtf(String.raw`{\rtf1\ansi {\b Bold} text\par}`);
    expect(outline(await read(msg({ '__substg1.0_10090102': rtf }), 'a.msg'))).toEqual([
      'p **Bold** text',
    ]);
    expect(
      outline(await read(msg({ '__substg1.0_1000001F': utf16('One\r\n\r\nTwo') }), 'a.msg')),
    ).toEqual(['p One', 'p Two']);
  });

  it('unpacks RTF as the standard gives it', async () => {
    // MS-OXRTFCP 4.1: "{\rtf1\ansi\ansicpg1252\pard hello world}\r\n"
    const bytes = Uint8Array.from(
      '2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542320af32068656c090020627705b06c647d0a800fa0'

        .match(/../g)
        ?.map((pair) => Number.parseInt(pair, 16)) ?? [],
    );
    const file = await read(msg({ '__substg1.0_10090102': bytes }), 'a.msg');
    expect(outline(file)).toEqual(['p hello world']);
  });

  it('in a winmail.dat', async () => {
    const file = await read(tnef(), 'winmail.dat');
    expect(file.format).toBe('tnef');
    expect(file.properties.title).toBe('Subject');
    for (let end = 6; end < tnef().length; end += 5)
      await read(tnef().subarray(0, end), 'winmail.dat');
  });

  it('cut anywhere or with chains that loop gives a sentence, or what is there', async () => {
    const whole = msg({ '__substg1.0_10130102': HTML });
    for (let end = 512; end < whole.length; end += 211) {
      await read(whole.subarray(0, end), 'a.msg').catch((error) =>
        expect(error.advice).toBeTruthy(),
      );
    }
    const loops = whole.slice();
    new Uint32Array(loops.buffer, loops.length - 512, 128).fill(1);
    await read(loops, 'a.msg').catch((error) => expect(error.advice).toBeTruthy());
  });
});
