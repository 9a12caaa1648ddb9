import { describe, expect, it } from 'vitest';
import { withHeadings } from '../../../core/reading/headings';
import { readCopied, readHtml } from '../../../core/reading/html';
import { leftOutNotice } from '../../../core/reading/left-out';
import { createBlock } from '../../../core/release/blocks/create';
import { parseRelease } from '../../../core/release/parse';
import { release } from '../../support/release';
import { drawing } from './drawing';

/** What Word, Outlook, mail programs on the web and Excel put on the clipboard, one kind of thing each. */

function read(html: string, language?: string): string[] {
  const blocks = withHeadings(readHtml(html, language) ?? [], true);
  // A release takes it as it is.
  const whole = parseRelease(release([createBlock.paragraph(), ...blocks]));
  expect(whole.children.slice(1)).toEqual(blocks);
  return drawing(blocks);
}

const space = `<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span>`;
/** An item as Word writes it. */
const item = (marker: string, text: string, level = 1, list = 'l0', font = '') =>
  `<p class=MsoListParagraph style='mso-list:${list} level${level} lfo1'><![if !supportLists]><span
  style='${font}'><span style='mso-list:Ignore'>${marker}${space}</span></span><![endif]>${text}</p>`;
const bullet = (text: string, level = 1) => item('·', text, level, 'l1', 'font-family:Symbol');
/** The same as a mail program on the web leaves it. */
const mailed = (marker: string, text: string, indent = 36, prefix = 'x_') =>
  `<p class="${prefix}MsoListParagraph" style="margin:0cm 0cm 0cm ${indent}pt; text-indent:-18pt"><span
  style="font-family:Symbol"><span>${marker}<span style="font:7pt &quot;Times New Roman&quot;">&nbsp;&nbsp;
  </span></span></span>${text}</p>`;
const numbered = (marker: string, text: string, indent = 36) =>
  mailed(marker, text, indent).replace('font-family:Symbol', '');
const sign = (font: string, letters: string) =>
  `<span style='font-family:${font};mso-char-type:symbol;mso-symbol-font-family:${font}'>${letters}</span>`;

type Case = readonly [name: string, html: string, gives: readonly string[]];

const NUMBERS: readonly Case[] = [
  [
    'numbers go on after a paragraph',
    `${item('1.', 'A')}<p>a</p>${item('2.', 'B')}<p>b</p><p>c</p>${item('3.', 'C')}`,
    ['1. A', 'a', '2. B', 'b', 'c', '3. C'],
  ],
  ['a list starts at 4', `${item('4.', 'A')}${item('5.', 'B')}`, ['4. A', '5. B']],
  [
    'a list starts again',
    `${item('1.', 'A')}<p>a</p>${item('1.', 'B', 1, 'l2')}`,
    ['1. A', 'a', '1. B'],
  ],
  [
    'numbers leap back',
    `${item('6.', 'A')}${item('3.', 'B')}${item('4.', 'C')}`,
    ['6. A', '3. B', '4. C'],
  ],
  ['numbers in brackets', `${item('(2)', 'A')}${item('(3)', 'B')}`, ['(2) A', '(3) B']],
  ['letters with a stop', `${item('C.', 'A')}${item('D.', 'B')}`, ['C. A', 'D. B']],
  ['one letter that is a Roman number too', item('C.', 'A'), ['C. A']],
  ['Roman numbers', `${item('iv.', 'A')}${item('v.', 'B')}`, ['iv. A', 'v. B']],
  [
    'letters from h on',
    `${item('h)', 'A')}${item('i)', 'B')}${item('j)', 'C')}`,
    ['h) A', 'i) B', 'j) C'],
  ],
  ['letters without a stop', `${item('A', 'x')}${item('B', 'y')}`, ['A x', 'B y']],
  [
    'words around the number',
    `${item('Article 3:', 'A')}${item('Article 4:', 'B')}`,
    ['Article 3: A', 'Article 4: B'],
  ],
  ['figures with a nought', `${item('01', 'A')}${item('02', 'B')}`, ['01 A', '02 B']],
  ['Arabic figures', `${item('٣.', 'A')}${item('٤.', 'B')}`, ['٣. A', '٤. B']],
  ['Greek letters', `${item('β)', 'A')}${item('γ)', 'B')}`, ['β) A', 'γ) B']],
  [
    'numbers of the items around',
    `${item('1.', 'A')}${item('2.', 'B')}${item('2.1', 'C', 2)}${item('2.2', 'D', 2)}${item('2.2.1', 'E', 3)}${item('3.', 'F')}${item('3.1', 'G', 2)}`,
    ['1. A', '2. B', '  2.1 C', '  2.2 D', '    2.2.1 E', '3. F', '  3.1 G'],
  ],
  ['a part of such a list', `${item('2.1', 'A', 2)}${item('2.2', 'B', 2)}`, ['2.1 A', '2.2 B']],
  [
    'a nested list goes on under the next item',
    `${item('1.', 'A')}${item('a.', 'B', 2)}${item('2.', 'C')}${item('b.', 'D', 2)}`,
    ['1. A', '  a. B', '2. C', '  b. D'],
  ],
  ['HTML that starts at 5', '<ol start="5"><li>A</li><li>B</li></ol>', ['5. A', '6. B']],
  [
    'HTML that goes on',
    '<ol><li>A</li></ol><p>a</p><ol start="2"><li>B</li></ol>',
    ['1. A', 'a', '2. B'],
  ],
  ['HTML with letters', '<ol type="A" start="3"><li>A</li><li>B</li></ol>', ['C. A', 'D. B']],
  [
    'HTML with a number of its own',
    '<ol><li>A</li><li value="7">B</li><li>C</li></ol>',
    ['1. A', '7. B', '8. C'],
  ],
  ['HTML that counts down', '<ol reversed start="3"><li>A</li><li>B</li></ol>', ['3. A', '2. B']],
  [
    'HTML that counts down to 1',
    '<ol reversed><li>A</li><li></li><li>B</li><li>C</li></ol>',
    ['4. A', '2. B', '1. C'],
  ],
  [
    'HTML that counts down below 0',
    '<ol reversed start="1"><li>A</li><li>B</li><li>C</li></ol>',
    ['1. A', '2. B', '3. C'],
  ],
  [
    'HTML whose items go beyond the highest number',
    '<ol start="999999"><li>A</li><li></li><li>B</li></ol>',
    ['1. A', '2. B'],
  ],
  ['a date before an item', item('20240101.', 'A'), ['- 20240101. A']],
  [
    'words before items, which letters as numbers could spell',
    `${item('Frage.', 'A')}${item('Note.', 'B')}${item('zzzzz)', 'C')}`,
    ['- Frage. A', '- Note. B', '- zzzzz) C'],
  ],
  ['letters that are repeated', `${item('aa.', 'A')}${item('bb.', 'B')}`, ['aa. A', 'bb. B']],
  [
    'a word before a heading',
    `<h2 style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>Frage.${space}</span>A</h2>`,
    ['heading 2: Frage. A'],
  ],
  ['HTML that nests', '<ol><li>A<ol><li>B</li></ol></li></ol>', ['1. A', '  1. B']],
  [
    'Google Docs, which says it of each item',
    '<ol start="2"><li style="list-style-type:lower-roman">A</li><ol><li style="list-style-type:lower-alpha">B</li></ol><li style="list-style-type:lower-roman">C</li></ol>',
    ['ii. A', '  a. B', 'iii. C'],
  ],
  [
    'Word on the web, each item in a list of its own',
    [1, 2]
      .map(
        (n) =>
          `<div><ol start="${n}"><li data-listid="5" data-aria-level="1" data-leveltext="(%1)"><p>${n}</p></li></ol></div>`,
      )
      .join(''),
    ['(1) 1', '(2) 2'],
  ],
  ['a list of HTML that has bullets', '<ol style="list-style-type:disc"><li>A</li></ol>', ['- A']],
  [
    'nothing in an item of HTML takes its number',
    '<ol><li>A</li><li></li><li>C</li></ol>',
    ['1. A', '3. C'],
  ],
];

const LISTS: readonly Case[] = [
  [
    'items of HTML and of Word are one list',
    `<ol start=1 type=1><li style='mso-list:l0 level1 lfo1'>A</li></ol>${item('2.1', 'B', 2)}<ol start=2><li style='mso-list:l0 level1 lfo1'>C</li></ol>`,
    ['1. A', '  2.1 B', '2. C'],
  ],
  [
    'bullets of Word in items of HTML',
    `<ul><li style='mso-list:l0 level1 lfo1'>A</li></ul>${item('o', 'B', 2, 'l0', 'font-family:"Courier New"')}<ul><li style='mso-list:l0 level1 lfo1'>C</li></ul>`,
    ['- A', '  - B', '- C'],
  ],
  [
    'mail in the web, bullets',
    `${mailed('·', 'A')}${mailed('·', 'B')}${mailed('o', 'C', 72)}${mailed('·', 'D')}`,
    ['- A', '- B', '  - C', '- D'],
  ],
  ['mail in Gmail', `${mailed('·', 'A', 36, 'gmail-')}`, ['- A']],
  ['mail in Gmail, forwarded', `${mailed('·', 'A', 36, 'm_-8123')}`, ['- A']],
  ['mail in Yahoo', `${mailed('·', 'A', 36, 'yiv5512')}`, ['- A']],
  [
    'mail in the web, numbers that go on',
    `${numbered('1.', 'A')}<p>a</p>${numbered('2.', 'B')}${numbered('a)', 'C', 72)}`,
    ['1. A', 'a', '2. B', '  a) C'],
  ],
  [
    'mail in the web, without the small spaces',
    '<p class="x_MsoListParagraph">·&nbsp;&nbsp;&nbsp; A</p><p class="x_MsoListParagraph">2)&nbsp;&nbsp; B</p>',
    ['- A', '2) B'],
  ],
  ['a paragraph that is none', '<p class="x_MsoNormal">2. A</p><p>· B</p>', ['2. A', '· B']],
  [
    'small print',
    '<p style="font-size:7.0pt"><b>Sources:</b> <i>Eurostat, 2024</i></p><p style="font-size:7pt">Not for <b>release</b> <i>in the US</i></p>',
    ['*Sources:* /Eurostat, 2024/', 'Not for *release* /in the US/'],
  ],
  [
    'a word before a small space',
    '<p class=MsoListParagraph>Note<span style="font-size:7pt"> </span>that</p>',
    ['Note that'],
  ],
  [
    'words with a sign of Symbol before a small space',
    '<p>Of <span style="font-family:Symbol">m</span><span style="font-size:7pt"> </span>that</p>',
    ['Of µ that'],
  ],
  [
    'a word before a wide space',
    '<p class=MsoListParagraph>Note.&nbsp;&nbsp; that</p>',
    ['Note.\u00a0\u00a0 that'],
  ],
  ['an item nested first', '<ul><li><ul><li>A</li></ul></li><li>B</li></ul>', ['- A', '- B']],
  ['a part of a list of Google Docs', '<ul><ul><li>A</li></ul><li>B</li></ul>', ['- A', '- B']],
  [
    'Word begins on the second level',
    `${bullet('A', 2)}${bullet('B', 1)}${bullet('C', 2)}`,
    ['- A', '- B', '  - C'],
  ],
  ['only the second level', `${bullet('A', 3)}${bullet('B', 3)}`, ['- A', '- B']],
  [
    'a heading with a bullet',
    `<h2 style='mso-list:l1 level1 lfo2'><span style='font-family:Symbol'><span style='mso-list:Ignore'>·${space}</span></span>A</h2>`,
    ['heading 2: A'],
  ],
  [
    'a heading with a sign of Wingdings',
    `<h2 style='mso-list:l1 level1 lfo2'><span style='font-family:Wingdings'><span style='mso-list:Ignore'>v${space}</span></span>A</h2>`,
    ['heading 2: A'],
  ],
  [
    'a heading with a number',
    `<h2 style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>3.${space}</span>A</h2>`,
    ['heading 2: 3. A'],
  ],
  [
    'letters of Wingdings are bullets',
    `${item('Ø', 'A', 1, 'l0', 'font-family:Wingdings')}${item('v', 'B', 1, 'l0', 'font-family:Wingdings')}`,
    ['- A', '- B'],
  ],
];

const SIGNS: readonly Case[] = [
  ['Symbol', `<p>30 ${sign('Symbol', 'm')}g, ${sign('Symbol', 'Ðp £ ³')}</p>`, ['30 µg, ∠π ≤ ≥']],
  [
    'an arrow of Wingdings',
    `<p>A ${sign('Wingdings', 'à')} B ${sign('Wingdings', 'ß')}</p>`,
    ['A → B ←'],
  ],
  ['faces and ticks of Wingdings', `<p>${sign('Wingdings', 'J L ü û')}</p>`, ['☺ ☹ ✓ ✗']],
  [
    'ticks of Wingdings 2 and Webdings',
    `<p>${sign('"Wingdings 2"', 'P')} ${sign('Webdings', 'a')}</p>`,
    ['✓ ✓'],
  ],
  [
    'the private part of Unicode',
    `<p>${sign('Symbol', '\uf0ae')} ${sign('Wingdings', '\uf0e0')}</p>`,
    ['→ →'],
  ],
  ['the old element of a font', '<p><font face="Symbol">a</font> and b</p>', ['α and b']],
  [
    'a font that is named only by Word',
    `<p><span style='mso-ascii-font-family:Calibri;mso-char-type:symbol;mso-symbol-font-family:Wingdings'>à</span></p>`,
    ['→'],
  ],
  [
    'another font within',
    `<p><span style="font-family:Symbol">a<span style="font-family:Calibri">a</span></span></p>`,
    ['αa'],
  ],
  [
    'letters that such a font has not',
    `<p><span style="font-family:Symbol">Ж中</span></p>`,
    ['Ж中'],
  ],
  ['a sign that nobody knows', `<p>${sign('Webdings', 'Z')}</p>`, ['[?]']],
];

const TEXT: readonly Case[] = [
  [
    'memory behind the end',
    '<html><body><!--StartFragment--><p>A</p><!--EndFragment--></body></html>\n;\\±\u0001 for Ex',
    ['A'],
  ],
  ['text behind the page', '<html><body><p>A</p></body></html>junk', ['A']],
  [
    'what stands before and after what was copied',
    '<p>no</p><!--StartFragment--><p>A</p><!--EndFragment--><p>no</p><img src=x>',
    ['A'],
  ],
  [
    'rows of a table that was copied in part',
    '<table>\n<!--StartFragment--><tr><td>A</td><td>B</td></tr><!--EndFragment-->\n</table>',
    ['| A | B'],
  ],
  [
    'a quotation',
    '<p>She said <q>we are <q>ready</q></q> and left.</p>',
    ['She said “we are ‘ready’” and left.'],
  ],
  [
    'a quotation in French',
    '<p lang="fr">Elle dit <q>oui</q>.</p>',
    ['Elle dit «\u202foui\u202f».'],
  ],
  [
    'how a word is read',
    '<p><ruby>東京<rt>とうきょう</rt></ruby>で</p><p><ruby>A<rp>(</rp><rt>b</rt><rp>)</rp></ruby></p>',
    ['東京（とうきょう）で', 'A (b)'],
  ],
  [
    'capitals by style',
    `<p><span style='text-transform:uppercase'>Joint ß</span> by</p>`,
    ['JOINT SS by'],
  ],
  [
    'Turkish capitals by style',
    `<p lang="tr" style="text-transform:uppercase">istanbul</p>`,
    ['İSTANBUL'],
  ],
  [
    'bold by class',
    '<style><!--.xl65 {font-weight:700;} td{font-weight:400} .s2{font-style:italic} @media print{.x{font-weight:700}}--></style><table><tr><td class=xl65>A</td><td class="a s2">B</td></tr></table>',
    ['| *A* | /B/'],
  ],
  [
    'what is hidden on paper, or on small screens',
    `<style>@import url("x.css"); @media print{ .x{display:none} @supports (a:b){.x{color:red}} }
      @media (max-width:400px){.x{visibility:hidden}} .y{font-weight:700; content:"}"}
      .z::after{content:'{'} .w{font-style:italic}</style>
      <p class=x>A</p><p><span class=y>B</span> <span class=w>C</span></p>`,
    ['A', '*B* /C/'],
  ],
  ['hidden by class', '<style>.h{display:none}</style><p>A<span class="h">no</span></p>', ['A']],
  [
    'Word’s drawing canvas',
    '<p>A</p><table><tr><td></td><td></td></tr><tr><td></td><td><img src="file:///x.png"></td></tr></table>',
    ['A'],
  ],
  [
    'titles with contextual spacing',
    '<p class=MsoTitleCxSpFirst>A</p><p class=MsoSubtitleCxSpLast>B</p><p class=x_MsoHeading8>C</p><p class=MsoQuoteCxSpFirst>D</p>',
    ['heading 2: A', 'subhead: B', 'heading 2: C', '> D'],
  ],
  [
    'zero-width signs',
    '<p>\u200b</p><p>On Monday\u200b\u200c\u200d\ufeff\u200b morning</p>',
    ['On Monday morning'],
  ],
  [
    'half-spaces of Persian, across runs',
    '<p>می\u200cباشد <b>نمی\u200c</b>شود</p>',
    ['می\u200cباشد *نمی\u200c*شود'],
  ],
  ['struck text stays struck', '<p><s>A</s> <del>B</del></p>', ['~A~ ~B~']],
];

const LINKS: readonly Case[] = [
  [
    'https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fexample.com%2Freport&data=05%7Cana%40example.com',
    'https://example.com/report',
  ],
  [
    'https://urldefense.com/v3/__https://example.com/a?b=1__;!!abc!def$',
    'https://example.com/a?b=1',
  ],
  [
    'https://urldefense.com/v3/__https:/*example.com/caf*__;L8Op!!abc!def$',
    'https://example.com/caf\u00e9',
  ],
  [
    'https://urldefense.proofpoint.com/v2/url?u=https-3A__example.com_a-2Db&d=x',
    'https://example.com/a-b',
  ],
  ['https://www.google.com/url?q=https%3A%2F%2Fexample.com%2F&sa=D', 'https://example.com/'],
  [
    'https://l.facebook.com/l.php?u=https%3A%2F%2Fexample.com%2Fa%3Ffbclid%3Dx&h=1',
    'https://example.com/a',
  ],
  [
    'https://linkprotect.cudasvc.com/url?a=https%3a%2f%2fexample.com%2fa&c=E',
    'https://example.com/a',
  ],
  ['https://secure-web.cisco.com/1abc/https%3A%2F%2Fexample.com%2Fa', 'https://example.com/a'],
  [
    'https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Furldefense.proofpoint.com%2Fv2%2Furl%3Fu%3Dhttps-3A__example.com_a',
    'https://example.com/a',
  ],
  ['https://example.com/a?utm_source=x&id=7&fbclid=y#part', 'https://example.com/a?id=7#part'],
  ['https://example.com/?gclid=1', 'https://example.com/'],
  [
    'https://example.com/?url=https%3A%2F%2Fexample.org',
    'https://example.com/?url=https%3A%2F%2Fexample.org',
  ],
].map(
  ([address = '', meant = '']): Case => [
    address.slice(0, 60),
    `<p><a href="${address.replaceAll('&', '&amp;')}">A</a></p>`,
    [`[A](${meant})`],
  ],
);

const SHOWN: Case = [
  'an address that is shown as it was wrapped',
  '<p><a href="https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fexample.com%2Fr&amp;data=x">https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fexample.com%2Fr&amp;data=x</a>, or https://example.com/?utm_source=a.</p>',
  ['[https://example.com/r](https://example.com/r), or https://example.com/.'],
];

/** What stands around an address that campaigns follow stays. */
const AROUND: readonly Case[] = [
  ['a sentence of Chinese or Japanese', 'https://example.org/?utm_source=x。続きの文'],
  ['Chinese without a stop', 'https://example.org/?utm_source=x续'],
  ['Korean', 'https://example.org/?utm_source=x에서'],
  ['typographic quotes', '“https://example.org/?utm_source=x” said'],
  ['a straight quote', "'https://example.org/?utm_source=x' said"],
  ['guillemets', '«https://example.org/?utm_source=x»'],
  ['a dash', 'https://example.org/?utm_source=x—or – not'],
  ['an ellipsis', 'https://example.org/?utm_source=x…'],
  ['an Arabic comma', 'https://example.org/?utm_source=x، ثم'],
  ['the next address', 'https://example.org/?utm_source=x,https://example.com/b'],
].map(
  ([name = '', text = '']): Case => [name, `<p>${text}</p>`, [text.replace('?utm_source=x', '')]],
);

const SPELT: Case = [
  'an address with letters beyond ASCII',
  '<p>https://bücher.example/über?utm_source=ü&amp;id=é.</p>',
  ['https://bücher.example/über?id=é.'],
];

describe.each([
  ['numbers', NUMBERS],
  ['lists', LISTS],
  ['signs of fonts', SIGNS],
  ['text', TEXT],
  ['links as they were meant', [...LINKS, SHOWN, ...AROUND, SPELT]],
])('what is pasted: %s', (_, cases) => {
  it.each(cases)('%s', (__, html, gives) => {
    expect(read(html)).toEqual(gives);
  });
});

describe('tracked changes and pictures', () => {
  const tracked = `<p>no more than <span class=msoDel><del cite="mailto:a" datetime="2026-01-01T10:00">5
    million</del></span><span class=msoIns><ins cite="mailto:a">12 million</ins></span><del
    datetime="2026-01-01">x</del></p><p><img src="file:///C:/clip_image001.png" alt="The minister"><img
    width=1 height=1 src="https://example.org/pixel"></p>`;

  it('count a picture that has sources of several sizes', () => {
    const html = '<p>A<picture><source srcset="a.webp"><img src="a.png" alt="A"></picture>b</p>';
    const reading = readCopied(html);
    expect(drawing(withHeadings(reading?.blocks ?? [], true))).toEqual(['Ab']);
    expect(reading?.leftOut).toEqual({ deletions: 0, pictures: 1 });
  });

  it('are pasted as if accepted, with a notice of what was left out', () => {
    const reading = readCopied(tracked);
    expect(drawing(withHeadings(reading?.blocks ?? [], true))).toEqual(['no more than 12 million']);
    expect(reading?.leftOut).toEqual({ deletions: 2, pictures: 1 });
    expect(leftOutNotice({ deletions: 2, pictures: 1 })).toEqual({
      message: 'Not pasted: 2 deletions of tracked changes and 1 picture.',
      advice: 'The text is as if all changes were accepted. Insert a picture with Insert, Picture.',
    });
    expect(leftOutNotice({ deletions: 0, pictures: 0 })).toBeNull();
  });
});
