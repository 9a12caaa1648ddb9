import { describe, expect, it } from 'vitest';
import { withHeadings } from '../../../core/reading/headings';
import { readHtml } from '../../../core/reading/html';
import { readPlain } from '../../../core/reading/plain';
import { createBlock } from '../../../core/release/blocks/create';
import { parseRelease } from '../../../core/release/parse';
import { release } from '../support';
import { drawing } from './drawing';

/** What programs put on the clipboard, in the shape of each: HTML where it offers that, else its text. */

type Copied = { readonly html: string } | { readonly text: string };
type Case = readonly [name: string, copied: Copied, gives: readonly string[]];

function read(copied: Copied): string[] {
  const blocks = 'html' in copied ? (readHtml(copied.html) ?? []) : readPlain(copied.text);
  const placed = withHeadings(blocks, true);
  // A release takes it as it is.
  const whole = parseRelease(release([createBlock.paragraph(), ...placed]));
  expect(whole.children.slice(1)).toEqual(placed);
  return drawing(placed);
}

const html = (text: string): Copied => ({ html: text });
const text = (...lines: string[]): Copied => ({ text: lines.join('\n') });

const PDF: readonly Case[] = [
  [
    'lines that end where the page does are joined',
    text(
      'One in two clinics along the coast had no safe water on at least one',
      'day of the last month, according to a survey of 1,200 sites that was',
      'published today.',
    ),
    [
      'One in two clinics along the coast had no safe water on at least one day of the last month, according to a survey of 1,200 sites that was published today.',
    ],
  ],
  [
    'a blank line parts paragraphs',
    text(
      'One in two clinics along the coast had no safe water on at least one',
      'day of the last month.',
      '',
      'The survey covered clinics in eleven countries between March and the',
      'end of September.',
    ),
    [
      'One in two clinics along the coast had no safe water on at least one day of the last month.',
      'The survey covered clinics in eleven countries between March and the end of September.',
    ],
  ],
  [
    'a word that was divided is whole again',
    text(
      'The foundation and its partners have called for an emergency pro-',
      'gramme that would bring safe water to every clinic on the coast with-',
      'in two years.',
    ),
    [
      'The foundation and its partners have called for an emergency programme that would bring safe water to every clinic on the coast within two years.',
    ],
  ],
  [
    'a compound keeps its hyphen',
    text(
      'The foundation and its partners have called for a programme of long-',
      'term repairs that would bring safe water to every clinic on the coast.',
    ),
    [
      'The foundation and its partners have called for a programme of long-term repairs that would bring safe water to every clinic on the coast.',
    ],
  ],
  [
    'short lines stay lines: an address',
    text('Harbour Light Foundation', '12 Quay Street', 'Lisbon'),
    ['Harbour Light Foundation', '12 Quay Street', 'Lisbon'],
  ],
  [
    'signs before lines make a list',
    text('• Repair the wells', '• Train the staff', '• Test the water'),
    ['- Repair the wells', '- Train the staff', '- Test the water'],
  ],
  [
    'an item goes on under its text',
    text(
      '• Repair the wells of every clinic on the coast before the rains begin, and',
      '  test the water each month',
      '• Train the staff',
    ),
    [
      '- Repair the wells of every clinic on the coast before the rains begin, and test the water each month',
      '- Train the staff',
    ],
  ],
  [
    'numbers are kept',
    text('3. Repair the wells', '4. Train the staff', '5. Test the water'),
    ['3. Repair the wells', '4. Train the staff', '5. Test the water'],
  ],
  ['a page end parts paragraphs', text('The end.\fThe beginning.'), ['The end.', 'The beginning.']],
  [
    'Adobe’s line ends',
    { text: 'Harbour Light Foundation\r\nLisbon\r\n' },
    ['Harbour Light Foundation', 'Lisbon'],
  ],
  ['an end mark is no list', text('The text ends.', '- 30 -'), ['The text ends.', '- 30 -']],
];

const SHEETS: readonly Case[] = [
  [
    'Excel',
    html(`<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style><!--td {mso-number-format:General}--></style></head>
      <body><table border=0 style='border-collapse:collapse'><!--StartFragment--><col width=64>
      <tr><td class=xl65>Country</td><td>Clinics</td></tr><tr><td>Kenya</td><td align=right>1,200</td></tr>
      <!--EndFragment--></table></body></html>`),
    ['| Country | Clinics', '| Kenya | 1,200'],
  ],
  [
    'Excel, one cell',
    html(
      '<table><!--StartFragment--><tr><td class=xl65>1,200 sites</td></tr><!--EndFragment--></table>',
    ),
    ['1,200 sites'],
  ],
  [
    'Excel, merged cells',
    html(
      '<table><tr><td colspan=2 class=xl66>Coast</td></tr><tr><td>Kenya</td><td>12</td></tr></table>',
    ),
    ['|2×1 Coast', '| Kenya | 12'],
  ],
  [
    'Google Sheets',
    html(`<meta charset='utf-8'><google-sheets-html-origin><style type="text/css"><!--td {border: 1px solid #ccc;}--></style>
      <table xmlns="http://www.w3.org/1999/xhtml" dir="ltr" data-sheets-root="1"><colgroup><col width="100"/></colgroup>
      <tbody><tr><td data-sheets-value='{"1":2}'>Country</td><td>Clinics</td></tr><tr><td>Kenya</td><td>1,200</td></tr></tbody></table>`),
    ['| Country | Clinics', '| Kenya | 1,200'],
  ],
  [
    'LibreOffice Calc',
    html(`<html><head><meta name="generator" content="LibreOffice 7.6"/></head><body><table cellspacing="0" border="0">
      <colgroup width="85"></colgroup><tr><td height="17" align="left"><b>Country</b></td><td align="left">Clinics</td></tr>
      <tr><td align="left">Kenya</td><td align="right" sdval="1200" sdnum="1033;">1200</td></tr></table></body></html>`),
    ['| *Country* | Clinics', '| Kenya | 1200'],
  ],
  [
    'text of a sheet',
    text('Country\tClinics', 'Kenya\t1,200', 'Ghana\t940'),
    ['|= Country |= Clinics', '| Kenya | 1,200', '| Ghana | 940'],
  ],
  [
    'text of a sheet with a line end and quotes in a cell',
    text('Clinic\tNote', 'Tema\t"no ""safe""\nwater"'),
    ['| Clinic | Note', '| Tema | no "safe"↵water'],
  ],
  [
    'tabs in running text are no table',
    text('Ana Nasser\tHead of Press', 'Lisbon'),
    ['Ana Nasser Head of Press', 'Lisbon'],
  ],
];

const MAIL: readonly Case[] = [
  [
    'Gmail, its paragraphs',
    html(
      '<div dir="ltr"><div>Dear all,</div><div><br></div><div>The survey is <b>out</b>.</div></div>',
    ),
    ['Dear all,', 'The survey is *out*.'],
  ],
  [
    'Gmail, a quoted mail',
    html(
      '<div class="gmail_quote"><div>On Mon, Ana wrote:</div><blockquote class="gmail_quote" style="margin:0 0 0 .8ex"><div>It is out.</div></blockquote></div>',
    ),
    ['On Mon, Ana wrote:', '> It is out.'],
  ],
  [
    'Gmail, a link it looks after',
    html(
      '<a href="https://www.google.com/url?q=https://light.example/survey&amp;source=gmail&amp;ust=1" target="_blank">the survey</a>',
    ),
    ['[the survey](https://light.example/survey)'],
  ],
  [
    'Outlook, with empty paragraphs between',
    html(
      '<div class=WordSection1><p class=MsoNormal>One.<o:p></o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p><p class=MsoNormal>Two.</p></div>',
    ),
    ['One.', 'Two.'],
  ],
  [
    'Outlook, a link it looks after, and a campaign’s parameters',
    html(
      '<p><a href="https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Flight.example%2Fs%3Futm_source%3Dmail&amp;data=05">here</a></p>',
    ),
    ['[here](https://light.example/s)'],
  ],
  [
    'Outlook on the web',
    html(
      '<div class="elementToProof" style="font-family: Aptos"><span>One.</span></div><div class="elementToProof"><br></div><ul><li><div class="elementToProof">Two</div></li></ul>',
    ),
    ['One.', '- Two'],
  ],
  [
    'Apple Mail',
    html(
      '<div style="caret-color: rgb(0, 0, 0);">One.</div><div><br class="Apple-interchange-newline"></div><blockquote type="cite"><div>Two.</div></blockquote>',
    ),
    ['One.', '> Two.'],
  ],
  [
    'Thunderbird, plain',
    text(
      'The survey of clinics along the coast is out, and you can find it in',
      'the annex to this message, together with the list of the sites that',
      'were asked.',
      '',
      '-- ',
      'Ana Nasser',
    ),
    [
      'The survey of clinics along the coast is out, and you can find it in the annex to this message, together with the list of the sites that were asked.',
      '--',
      'Ana Nasser',
    ],
  ],
];

const WRITERS: readonly Case[] = [
  [
    'Pages and TextEdit',
    html(`<!DOCTYPE html><html><head><meta name="Generator" content="Cocoa HTML Writer"><style type="text/css">
      p.p1 {margin: 0.0px; font: 12.0px Helvetica} span.s1 {font-weight: bold}</style></head><body>
      <p class="p1"><span class="s1">Survey</span> out</p><p class="p2"><br></p><ul class="ul1"><li class="li1">One</li></ul></body></html>`),
    ['*Survey* out', '- One'],
  ],
  [
    'LibreOffice Writer',
    html(
      '<html><head><style type="text/css">p { line-height: 115% }</style></head><body lang="en-GB"><h1 class="western">Survey</h1><p style="margin-bottom: 0cm"><b>One</b> in two.</p><ol><li><p>Repair</p></li></ol></body></html>',
    ),
    ['heading 2: Survey', '*One* in two.', '1. Repair'],
  ],
  [
    'Google Docs, bold only where it is',
    html(
      '<b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr"><span style="font-weight:700;">One</span><span style="font-weight:400;white-space:pre-wrap;"> in two.</span></p></b>',
    ),
    ['*One* in two.'],
  ],
  [
    'Google Docs, a numbered list that starts at 4',
    html(
      '<b id="docs-internal-guid-1" style="font-weight:normal;"><ol start="4"><li dir="ltr" aria-level="1" style="list-style-type:decimal;"><p role="presentation"><span>Repair</span></p></li></ol></b>',
    ),
    ['4. Repair'],
  ],
  [
    'Google Docs, a link that it leads through itself',
    html(
      '<a href="https://www.google.com/url?q=https%3A%2F%2Flight.example%2F&amp;sa=D&amp;usg=x"><span style="text-decoration:underline">site</span></a>',
    ),
    ['[site](https://light.example/)'],
  ],
  [
    'Word on the web',
    html(
      '<div class="OutlineElement"><p class="Paragraph" xml:lang="EN-GB"><span class="TextRun"><span class="NormalTextRun">One</span></span><span class="EOP" data-ccp-props="{}">&nbsp;</span></p></div>',
    ),
    ['One'],
  ],
  [
    'Pandoc and GitHub',
    html(
      '<h3 id="survey">Survey</h3><p>One <em>in</em> two.</p><ul><li><p>Repair</p></li><li><p>Train</p></li></ul>',
    ),
    ['heading 2: Survey', 'One /in/ two.', '- Repair', '- Train'],
  ],
];

const TEAMS: readonly Case[] = [
  [
    'Teams, a message',
    html(
      '<div itemprop="copy-paste-block"><p>The survey is <strong>out</strong>.</p><p>&nbsp;</p><p>See you.</p></div>',
    ),
    ['The survey is *out*.', 'See you.'],
  ],
  [
    'Teams, a list',
    html('<div><ul><li>Repair</li><li>Train</li></ul></div>'),
    ['- Repair', '- Train'],
  ],
  [
    'Teams, a link it looks after',
    html(
      '<a href="https://statics.teams.cdn.office.net/evergreen-assets/safelinks/1/atp-safelinks.html?url=https%3A%2F%2Flight.example%2F">here</a>',
    ),
    ['[here](https://light.example/)'],
  ],
  [
    'Slack',
    html(
      '<meta charset="utf-8"><span style="font-family: Slack-Lato">The survey is <b data-stringify-type="bold">out</b>.</span>',
    ),
    ['The survey is *out*.'],
  ],
  [
    'Notion, HTML',
    html(
      '<meta charset="utf-8"><h2>Survey</h2><p>One in two.</p><ul><li>Repair</li></ul><blockquote>Water first.</blockquote><!-- notionvc: 1 -->',
    ),
    ['heading 2: Survey', 'One in two.', '- Repair', '> Water first.'],
  ],
  [
    'Notion, a list within a list',
    html('<ul><li>Repair<ul><li>Wells</li></ul></li></ul>'),
    ['- Repair', '  - Wells'],
  ],
  [
    'Confluence',
    html(
      '<h2 data-local-id="1">Survey</h2><p data-renderer-start-pos="1">One in two.</p><table data-number-column="false"><tbody><tr><th><p>Country</p></th><th><p>Clinics</p></th></tr><tr><td><p>Kenya</p></td><td><p>12</p></td></tr></tbody></table>',
    ),
    ['heading 2: Survey', 'One in two.', '|= Country |= Clinics', '| Kenya | 12'],
  ],
  [
    'a chat, plain',
    text('[10:02] Ana: The survey is out', '[10:03] Ben: Good'),
    ['[10:02] Ana: The survey is out', '[10:03] Ben: Good'],
  ],
  ['a verse, plain', text('Water,', 'water,', 'everywhere'), ['Water,', 'water,', 'everywhere']],
];

describe.each([
  ['PDF viewers', PDF],
  ['sheets', SHEETS],
  ['mail programs', MAIL],
  ['word processors', WRITERS],
  ['chats and wikis', TEAMS],
])('what is copied from %s', (_, cases) => {
  it.each(cases)('%s', (_name, copied, gives) => {
    expect(read(copied)).toEqual(gives);
  });
});
