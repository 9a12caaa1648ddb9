import { describe, expect, it } from 'vitest';
import { encodedIn, HUGE_PNG, lossesOf, outline, read } from '../support/read';
import { WORD } from '../support/rtf-of-word';

const rtf = (text: string, options = {}) => read(Buffer.from(text, 'latin1'), 'a.rtf', options);

describe('rich text', () => {
  it('of Word: styles, marks, links, notes, lists, tables, pictures, headers, text boxes', async () => {
    const file = await rtf(WORD);
    expect(file.format).toBe('rtf');
    expect(outline(file)).toEqual([
      'header: p EMBARGOED UNTIL 00.01 GMT',
      'h1 New vaccine reaches one million',
      'h1 Background',
      'p **GENEVA**, 10 December – café H~2~O and m^2^.^1^',
      'p [the study](https://example.org/a?b=1) by new friends⏎next line',
      '- one',
      '  - inner',
      '1. first',
      '2. second',
      '#| Country | Cases |',
      '| (1x2)Chad | 12 |',
      '| 13 |',
      '| (2x1)Both |',
      'picture A child in Niamey',
      'p Привет',
      'page-break',
      'p ENDS',
      'text-box: p Contact: Jo',
      'note: 1. See *the report*.',
      'footer: p 1',
    ]);
    expect(file.properties).toEqual({
      title: 'A partner’s release',
      author: 'Marie Dubois',
      modified: '2026-11-30T09:05:00.000Z',
      language: 'en-GB',
    });
    expect(file.revisions).toEqual({ insertions: 1, deletions: 1, moves: 0, comments: 1 });
    expect(lossesOf(file)).toEqual({
      'hidden-text': 1,
      insertion: 1,
      deletion: 1,
      'text-box': 1,
      comment: 1,
      footnote: 1,
    });
    const title = file.blocks.find(({ look }) => look.style === 'Title');
    expect(title?.look).toMatchObject({ size: 28 });
    expect(file.blocks.find(({ content }) => content.type === 'picture')?.content).toMatchObject({
      width: 50,
    });
  });

  it('has tracked changes as they are chosen', async () => {
    expect(outline(await rtf(WORD, { changes: 'rejected' }))).toContain(
      'p [the study](https://example.org/a?b=1) by old friends⏎next line',
    );
  });

  it('of TextEdit: fonts without groups, line ends as paragraphs, its own lists', async () => {
    const file = await rtf(String.raw`{\rtf1\ansi\ansicpg1252\cocoartf2709
\cocoatextscaling0{\fonttbl\f0\fswiss\fcharset0 Helvetica-Bold;\f1\fswiss\fcharset0 Helvetica;}
{\colortbl;\red255\green255\blue255;}{\*\listtable{\list\listtemplateid1}}
\paperw11900\paperh16840\pard\tx566\pardirnatural\partightenfactor0

\f0\b\fs24 \cf0 Communiqu\'e9
\f1\b0 \
\
Gen\'e8ve, le 10 d\'e9cembre \'96 \'abOui\'bb\
\pard\tx220\ls1\ilvl0\cf0 {\listtext	\uc0\u8226 	}un\
{\listtext	\uc0\u8226 	}deux\
}`);
    expect(outline(file)).toEqual([
      'p **Communiqué**',
      'p Genève, le 10 décembre – «Oui»',
      '- un',
      '- deux',
    ]);
  });

  it('of WordPad, with lists of its kind and Arabic from right to left', async () => {
    const file =
      await rtf(String.raw`{\rtf1\ansi\deff0{\fonttbl{\f0\fnil\fcharset0 Calibri;}{\f1\fnil\fcharset178 Arial;}{\f2\fnil\fcharset2 Symbol;}}
{\*\generator Riched20 10.0.19041}\viewkind4\uc1
\pard{\pntext\f2\'B7\tab}{\*\pn\pnlvlblt\pnf2\pnindent0{\pntxtb\'B7}}\fi-360\li720\f0\fs22\lang9 alpha\par
{\pntext\f2\'B7\tab}beta\par
\pard\rtlpar\qr\f1\rtlch\lang1025 \'d3\'e1\'c7\'e3 \u1605?\par}`);
    expect(outline(file)).toEqual(['- alpha', '- beta', 'p سلام م']);
    expect(file.blocks.at(-1)).toMatchObject({ direction: 'rtl', language: 'ar-SA' });
  });

  it('of Outlook, which has HTML in it', async () => {
    const file =
      await rtf(String.raw`{\rtf1\ansi\ansicpg1251\fromhtml1 \fbidi \deff0{\fonttbl{\f0\fswiss\fcharset204 Arial;}}
{\colortbl\red0\green0\blue0;}
{\*\htmltag19 <html>}{\*\htmltag34 <head>}{\*\htmltag161 <meta charset=\'22windows-1251\'22>}{\*\htmltag41 </head>}
{\*\htmltag50 <body>}{\*\htmltag64 <p class=\'22x\'22>}\htmlrtf \pard\plain {\htmlrtf0 \'cf\'f0\'e8\'e2\'e5\'f2, {\*\htmltag84 <b>}\htmlrtf {\b\htmlrtf0 \u8220\'93bold\u8221\'94\htmlrtf }\htmlrtf0{\*\htmltag92 </b>}{\*\htmltag84 &nbsp;}\htmlrtf \'a0\htmlrtf0 end\htmlrtf\par}\htmlrtf0
{\*\htmltag72 </p>}{\*\htmltag58 </body>}}`);
    expect(outline(file)).toEqual(['p Привет, **“bold”**\u00a0end']);
  });

  it('of Outlook, which has plain text in it', async () => {
    const file = await rtf(
      String.raw`{\rtf1\ansi\ansicpg1252\fromtext \deff0{\fonttbl{\f0 Arial;}}\uc1\pard\plain\deftab360 \f0\fs20 Dear all,\par \par See \'93this\'94.\par}`,
    );
    expect(outline(file)).toEqual(['p Dear all,', 'p See “this”.']);
  });

  it('reads letters of two bytes, divided between two tokens', async () => {
    const bytes = [...new Uint8Array([0x93, 0xfa, 0x96, 0x7b])]
      .map((byte) => `\\'${byte.toString(16)}`)
      .join('');
    const file = await rtf(
      `{\\rtf1\\ansi{\\fonttbl{\\f0\\fcharset128 MS Mincho;}}\\f0 ${bytes}\\par}`,
    );
    expect(outline(file)).toEqual(['p 日本']);
    expect(encodedIn('windows-1252', 'é')).toEqual(Uint8Array.of(0xe9));
  });

  it('is bounded, cut anywhere, nested without end, with lengths that lie', async () => {
    for (let end = 6; end < WORD.length; end += 97) await rtf(WORD.slice(0, end));
    await expect(rtf(`{\\rtf1${'{'.repeat(100_000)}`)).rejects.toThrow('nested deeper');
    expect(outline(await rtf('{\\rtf1 a\\par\\bin999999999 b'))).toEqual(['p a']);
    await expect(rtf(`{\\rtf1 ${'x\\par '.repeat(50_000)}}`)).rejects.toThrow('20,000 paragraphs');
    const wide = `\\trowd${Array.from({ length: 5000 }, (_, at) => `\\cellx${at * 100}`).join('')}\\pard\\intbl${' x\\cell'.repeat(5000)}\\row`;
    await rtf(`{\\rtf1 ${wide.repeat(3)}}`).catch((error) =>
      expect(error.message).toContain('20,000'),
    );
  });

  it('keeps the title and the author where the file has them in Unicode, too', async () => {
    const file = await rtf(
      String.raw`{\rtf1\ansi{\info{\upr{\title ???}{\*\ud\uc0{\title \u1053\u1086\u1074}}}{\author Marie}}Text\par}`,
    );
    expect(outline(file)).toEqual(['p Text']);
    expect(file.properties).toMatchObject({ title: 'Нов', author: 'Marie' });
  });

  it('keeps the text of a row whose last cell is not closed', async () => {
    const row = String.raw`\trowd\cellx2000\cellx4000\pard\intbl`;
    expect(
      outline(
        await rtf(
          `{\\rtf1\\ansi ${row} a\\cell b\\row${row} c\\cell d\\par\\row${row} e\\cell f\\cell\\row\\pard end\\par}`,
        ),
      ),
    ).toEqual(['| a | b |', '| c | d |', '| e | f |', 'p end']);
  });

  it('drops a picture that is small in the file and huge on the screen, and says so', async () => {
    const file = await rtf(
      `{\\rtf1\\ansi{\\pict\\pngblip ${Buffer.from(HUGE_PNG).toString('hex')}}Text\\par}`,
    );
    expect(outline(file)).toEqual(['p Text']);
    expect(lossesOf(file)).toEqual({ 'too-large-picture': 1 });
    expect(file.pictures).toEqual({});
  });
});
