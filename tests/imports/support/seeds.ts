import { strFromU8, strToU8, zipSync } from 'fflate';
import { makeDocx, p, partsOf } from '../docx/support/make-docx';
import { doc, TEXT } from './doc';
import { HTML, msg, plainRtf } from './msg';
import { CONTENT, odt } from './odt-parts';
import { WORD } from './rtf-of-word';
import { tnef } from './tnef';

/** A file of each format, and the file again with other bytes where its text is. */
export interface Seed {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly pack: (bytes: Uint8Array) => Uint8Array;
}

const plain = (name: string, content: string | Uint8Array): Seed => ({
  name,
  bytes: typeof content === 'string' ? strToU8(content) : content,
  pack: (bytes) => bytes,
});

const EML = `From: =?utf-8?B?w6k=?= <a@b.c>
Subject: Release
MIME-Version: 1.0
Content-Type: multipart/related; boundary="r"

--r
Content-Type: text/html; charset="windows-1252"
Content-Transfer-Encoding: quoted-printable

<p class=3DMsoNormal>=93Quoted=94</p><img src=3D"cid:a@b">
--r
Content-Type: image/png
Content-Transfer-Encoding: base64
Content-ID: <a@b>

iVBORw0KGgo=
--r--
`.replaceAll('\n', '\r\n');

const PAGE =
  '<!DOCTYPE html><html lang="fr"><head><title>T</title><style>.a{font-weight:bold}</style></head><body><h1 class="a">A <b>b</b></h1><ul><li>x<ul><li>y</ul></ul><table><tr><td colspan=2 rowspan=3>z</td></tr></table><img src="data:image/png;base64,AAAA"><p dir=rtl>&amp;&#1234;</body></html>';
const MARKDOWN =
  '---\ntitle: "A"\n---\n# A\n\n- b\n  1. c\n\n> d [e][f] ![g](data:image/png;base64,AAAA)[^1]\n\n| h | i |\n|---|---|\n| j | **k** <b>l</b> |\n\n[f]: https://a.b\n[^1]: m\n';
const LINES =
  'EMBARGOED UNTIL 10 DECEMBER\n\nA line that goes on until it is wrapped at the usual width of mail text,\nand goes on here.\n\n1. one\n2. two\n   • three\n\nTitle\n=====\n\f###\n';

/** With what changes at random begin. */
export const SEEDS: readonly Seed[] = [
  plain('a.rtf', WORD),
  plain(
    'b.rtf',
    '{\\rtf1\\ansi\\fromhtml1 {\\*\\htmltag64 <p>}\\htmlrtf {\\htmlrtf0 text\\htmlrtf }\\htmlrtf0{\\*\\htmltag72 </p>}}',
  ),
  plain('a.eml', EML),
  plain('a.msg', msg({ '__substg1.0_10130102': HTML })),
  plain('b.msg', msg({ '__substg1.0_10090102': plainRtf('{\\rtf1 a\\par}') })),
  plain('winmail.dat', tnef()),
  plain('a.doc', doc(TEXT, 'Привет\r')),
  plain('a.html', PAGE),
  plain('a.md', MARKDOWN),
  plain('a.txt', LINES),
  plain('a.odt', odt()),
  { name: 'b.odt', bytes: strToU8(CONTENT), pack: (bytes) => odt(strFromU8(bytes)) },
  plain('a.docx', makeDocx(p('Text'))),
  documentOf(),
];

function documentOf(): Seed {
  const parts = partsOf({ body: p('Text') });
  const name = 'word/document.xml';
  return {
    name: 'b.docx',
    bytes: parts[name] ?? new Uint8Array(0),
    pack: (bytes) => zipSync({ ...parts, [name]: bytes }),
  };
}
