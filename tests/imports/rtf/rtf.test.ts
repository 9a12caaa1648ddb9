import { describe, expect, it } from 'vitest';
import { encodedIn, lossesOf, outline, PNG, read } from '../support/read';

const rtf = (text: string, options = {}) => read(Buffer.from(text, 'latin1'), 'a.rtf', options);
const hex = Buffer.from(PNG).toString('hex');

/** As Word 2016 writes it: styles, associated properties, revisions, lists, a picture and a table. */
const WORD = String.raw`{\rtf1\adeflang1025\ansi\ansicpg1252\uc1\adeff31507\deff0\stshfdbch31506{\fonttbl{\f0\fbidi \froman\fcharset0\fprq2{\*\panose 02020603050405020304}Times New Roman;}{\f3\fbidi \froman\fcharset2\fprq2{\*\panose 05050102010706020507}Symbol;}{\f39\fbidi \fswiss\fcharset204\fprq2 Calibri Cyr;}}
{\colortbl;\red0\green0\blue0;}{\*\defchp \f31506\fs22 }{\stylesheet{\ql \li0\ri0 \rtlch\fcs1 \af31507\afs22 \ltrch\fcs0 \f31506\fs22\lang2057 \snext0 Normal;}{\s1\ql \keep\outlinelevel0 \b\f0\fs32 \sbasedon0 \snext0 heading 1;}{\*\cs10 \additive Default Paragraph Font;}{\s15\ql \fs56 \sbasedon0 Title;}}
{\*\listtable{\list\listtemplateid1{\listlevel\levelnfc23 text}}}{\info{\title A partner\'92s release}{\author Marie Dubois}{\operator x}{\revtim\yr2026\mo11\dy30\hr9\min5}{\nofpages1}}
\paperw12240\margl1440\margr1440{\header \pard\plain \qr \fs20 EMBARGOED UNTIL 00.01 GMT\par }{\footer \pard\plain {\field{\*\fldinst { PAGE }}{\fldrslt 1}}\par}
\pard\plain \s15\ql \rtlch\fcs1 \af0 \ltrch\fcs0 \fs56 New vaccine reaches one million\par
\pard\plain \s1\ql\outlinelevel0 \b\fs32 Background\par
\pard\plain \ltrpar\qc \rtlch\fcs1 \ab\af0 \ltrch\fcs0 \b\lang2057 GENEVA\b0 , 10 December \u8211\'96 caf\'e9 H{\sub 2}O and m{\super 2}{\v hidden}{\*\bkmkstart x}.{\super \chftn{\footnote \pard\plain {\super\chftn} See {\i the report}.}}\par
\pard {\field{\*\fldinst{HYPERLINK "https://example.org/a?b=1"}}{\fldrslt{\ul the study}}} by {\revised\revauth1 new }{\deleted\revauth1 old }friends\line next line\par
{\listtext\pard\plain\f3 \'b7\tab}\pard\plain \ls1\ilvl0 one\par
{\listtext\pard\plain o\tab}\pard\plain \ls1\ilvl1 inner\par
{\listtext\pard\plain 1.\tab}\pard\plain \ls2\ilvl0 first\par
{\listtext\pard\plain 2.\tab}\pard\plain \ls2\ilvl0 second\par
\trowd\trhdr\cellx2000\cellx4000\pard\intbl Country\cell Cases\cell\row
\trowd\clvmgf\cellx2000\cellx4000\pard\intbl Chad\cell 12\cell\row
\trowd\clvmrg\cellx2000\cellx4000\pard\intbl\cell 13\cell\row
\trowd\cellx4000\pard\intbl Both\cell\row
\pard{\*\shppict{\pict{\*\picprop\shplid1025{\sp{\sn wzDescription}{\sv A child in Niamey}}}\picwgoal4680\picscalex100\pngblip
${hex}}}{\nonshppict{\pict\wmetafile8 0100}}\par
{\shp{\*\shpinst\shpleft0{\sp{\sn shapeType}{\sv 202}}{\shptxt \pard\plain Contact: Jo\par}}{\shprslt{\*\do\dptxbx{\dptxbxtext Contact: Jo\par}}}}
\pard {\*\annotation{\*\atnref 1}\pard Check this}{\f39 \'cf\'f0\'e8\'e2\'e5\'f2}\page\par
\pard ENDS\par }`;

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
});
