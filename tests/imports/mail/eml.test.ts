import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { lossesOf, outline, PNG, read } from '../support/read';
import { tnef } from '../support/tnef';

const lines = (text: string): string => text.replaceAll('\n', '\r\n');
const base64 = (bytes: Uint8Array): string =>
  Buffer.from(bytes).toString('base64').replace(/.{76}/g, '$&\r\n');

describe('an e-mail', () => {
  it('of Gmail: text and HTML in quoted-printable', async () => {
    const file = await read(
      lines(`Delivered-To: press@example.org
Received: by 2002:a05:6a10 with SMTP id x; Mon, 30 Nov 2026 09:00:00 -0800 (PST)
MIME-Version: 1.0
From: =?UTF-8?Q?Marie_Dub=C3=B6is?= <marie@example.org>
Date: Mon, 30 Nov 2026 18:00:00 +0100
Subject: =?UTF-8?B?Q29tbXVuaXF1w6kgOiBHZW7DqHZl?=
Content-Language: fr
Content-Type: multipart/alternative; boundary="000"

--000
Content-Type: text/plain; charset="UTF-8"
Content-Transfer-Encoding: quoted-printable

Un texte qu=C3=A9 personne ne lit

--000
Content-Type: text/html; charset="UTF-8"
Content-Transfer-Encoding: quoted-printable

<div dir=3D"ltr"><b>GEN=C3=88VE</b>, 10 d=C3=A9cembre<div><br></div><div>Deuxi=
=C3=A8me paragraphe</div></div>

--000--
`),
      'a.eml',
    );
    expect(file.format).toBe('eml');
    expect(outline(file)).toEqual([
      'header: p Communiqué : Genève',
      'p **GENÈVE**, 10 décembre',
      'p Deuxième paragraphe',
    ]);
    expect(file.properties).toEqual({
      title: 'Communiqué : Genève',
      author: 'Marie Duböis',
      modified: '2026-11-30T17:00:00.000Z',
      language: 'fr',
    });
  });

  it('of Outlook: Windows-1252, a picture in the text, a file beside it', async () => {
    const file = await read(
      Buffer.from(
        lines(`From: "A, B" <a@example.org>
To: b@example.org
Subject: Release
MIME-Version: 1.0
X-Mailer: Microsoft Outlook 16.0
Content-Type: multipart/mixed; boundary="m"

--m
Content-Type: multipart/related; boundary="r"

--r
Content-Type: text/html; charset="windows-1252"
Content-Transfer-Encoding: 8bit

<html xmlns:o="x"><body><p class=MsoNormal>\x93Quoted\x94 \x96 caf\xe9<o:p></o:p></p><p class=MsoNormal><img width=300 src="cid:image001.png@01D" alt="A child"></p><img width=1 height=1 src="https://track.example/p.gif"></body></html>
--r
Content-Type: image/png; name="image001.png"
Content-Transfer-Encoding: base64
Content-ID: <image001.png@01D>

${base64(PNG)}
--r--
--m
Content-Type: application/pdf; name="=?utf-8?Q?Donn=C3=A9es.pdf?="
Content-Disposition: attachment
Content-Transfer-Encoding: base64

${base64(strToU8('%PDF-1.7'))}
--m--
`),
        'latin1',
      ),
      'a.eml',
    );
    expect(outline(file)).toEqual(['header: p Release', 'p “Quoted” – café', 'picture A child']);
    expect(
      file.attachments?.map(({ name, mediaType, bytes }) => [name, mediaType, bytes.length]),
    ).toEqual([['Données.pdf', 'application/pdf', 8]]);
    expect(lossesOf(file)).toEqual({ attachment: 1 });
  });

  it('of Apple Mail and others: flowed text, which is joined, with its length before it', async () => {
    const message = lines(`From: a@example.org
Subject: Text
Content-Type: text/plain; charset=utf-8; format=flowed; delsp=yes
Content-Transfer-Encoding: 8bit

A paragraph that goes on over several lines, as mail programs write \ufeffthem, 
until it ends.

Second.
`);
    const file = await read(
      `${Buffer.byteLength(message)}\n${message}<?xml version="1.0"?><plist/>`,
      'a.emlx',
    );
    expect(outline(file)).toHaveLength(3);
    expect(outline(file)[2]).toBe('p Second.');
  });

  it('with a Word file and a cover note offers the file', async () => {
    const docx = zipSync({ 'word/document.xml': strToU8('<w:document/>') });
    const file = await read(
      lines(`From: a@example.org
Subject: Please find attached
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="m"

--m
Content-Type: text/plain

See attached.
--m
Content-Type: application/vnd.openxmlformats-officedocument.wordprocessingml.document; name="release.docx"
Content-Disposition: attachment; filename="release.docx"
Content-Transfer-Encoding: base64

${base64(docx)}
--m--
`),
      'a.eml',
    );
    expect(outline(file)).toEqual(['header: p Please find attached', 'p See attached.']);
    expect(file.attachments?.[0]).toMatchObject({
      name: 'release.docx',
      bytes: new Uint8Array(docx),
    });
  });

  it('with a winmail.dat has the text and the files that are in it', async () => {
    const file = await read(
      lines(`From: a@example.org
Subject: For Outlook only
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="m"

--m
Content-Type: application/ms-tnef; name="winmail.dat"
Content-Transfer-Encoding: base64

${base64(tnef())}
--m--
`),
      'a.eml',
    );
    expect(outline(file)).toEqual([
      'header: p For Outlook only',
      'p The **text** in it',
      'picture A child',
    ]);
    expect(file.attachments?.map(({ name }) => name)).toEqual(['données.csv']);
  });

  it('ends wherever it is cut, and says so where it is nested without end', async () => {
    const whole = lines(
      'From: a@b.c\nSubject: =?utf-8?B?w6k=?=\nContent-Type: multipart/mixed; boundary="b"\n\n--b\nContent-Type: text/html\n\n<p>x</p>\n--b--\n',
    );
    for (let end = 25; end < whole.length; end += 3) await read(whole.slice(0, end), 'a.eml');
    const deep = Array.from(
      { length: 200 },
      (_, at) => `Content-Type: multipart/mixed; boundary="b${at}"\n\n--b${at}\n`,
    ).join('');
    await expect(read(lines(`From: a@b.c\nMIME-Version: 1.0\n${deep}`), 'a.eml')).rejects.toThrow(
      'damaged, or nested',
    );
  });

  it('whose HTML is empty has its text, and a megabyte of open tags takes no time', async () => {
    const mail = (html: string): string =>
      lines(
        `From: a@example.org\nMIME-Version: 1.0\nContent-Type: multipart/alternative; boundary="m"\n\n--m\nContent-Type: text/plain\n\nText\n--m\nContent-Type: text/html\n\n${html}\n--m--\n`,
      );
    const empty = '<html><head><title>x</title></head><style>p {}</style ><p>&nbsp;</p></html>';
    for (const html of [empty, '<'.repeat(1_000_000), '<style>'.repeat(140_000)]) {
      expect(outline(await read(mail(html), 'a.eml'))).toEqual(['p Text']);
    }
  });
});
