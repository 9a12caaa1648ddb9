import { describe, expect, it } from 'vitest';
import { HTML, msg, plainRtf, utf16 } from '../support/msg';
import { outline, read } from '../support/read';
import { tnef } from '../support/tnef';

describe('a message of Outlook', () => {
  it('gives its HTML with pictures, its subject, sender and instant, and its files', async () => {
    const file = await read(
      msg({ '__substg1.0_10130102': HTML, '__substg1.0_1000001F': utf16('text') }),
      'a.msg',
    );
    expect(file.format).toBe('msg');
    expect(outline(file)).toEqual(['header: p Communiqué', 'p При', 'picture A child']);
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
      'header: p Communiqué',
      'p “Hello”',
    ]);
    const rtf = plainRtf(String.raw`{\rtf1\ansi {\b Bold} text\par}`);
    expect(outline(await read(msg({ '__substg1.0_10090102': rtf }), 'a.msg'))).toEqual([
      'header: p Communiqué',
      'p **Bold** text',
    ]);
    expect(
      outline(await read(msg({ '__substg1.0_1000001F': utf16('One\r\n\r\nTwo') }), 'a.msg')),
    ).toEqual(['header: p Communiqué', 'p One', 'p Two']);
  });

  it('unpacks RTF as the standard gives it', async () => {
    // MS-OXRTFCP 4.1: "{\rtf1\ansi\ansicpg1252\pard hello world}\r\n"
    const bytes = Uint8Array.from(
      '2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542320af32068656c090020627705b06c647d0a800fa0'

        .match(/../g)
        ?.map((pair) => Number.parseInt(pair, 16)) ?? [],
    );
    const file = await read(msg({ '__substg1.0_10090102': bytes }), 'a.msg');
    expect(outline(file)).toEqual(['header: p Communiqué', 'p hello world']);
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
