import { describe, expect, it } from 'vitest';
import { UserError } from '../../../core/errors';
import { withHeadings } from '../../../core/reading/headings';
import { readHtml } from '../../../core/reading/html';
import { createBlock } from '../../../core/release/blocks/create';
import { parseRelease } from '../../../core/release/parse';
import { release } from '../../support/release';
import { COPIED_FROM_WORD, copied } from './copied';
import { drawing } from './drawing';

/** What other programs put on the clipboard, in a file for each. */

/** What a release that has a headline holds of it. */
function read(html: string, hasHeadline = true): string[] {
  const blocks = withHeadings(readHtml(html) ?? [], hasHeadline);
  // A release takes it as it is.
  const whole = parseRelease(release([createBlock.paragraph(), ...blocks]));
  expect(whole.children.slice(1)).toEqual(blocks);
  return drawing(blocks);
}

interface Case {
  readonly name: string;
  readonly html: string;
  readonly gives: readonly string[];
}

const CASES: readonly Case[] = [
  {
    name: 'spaces and line ends as HTML counts them',
    html: '<p>\n  One <b> two</b>\n three<br>four<br></p>\n<p> </p>',
    gives: ['One *two* three↵four'],
  },
  {
    name: 'two line ends make a paragraph, as in mails',
    html: '<div>One<br><br>two<div>three</div></div>four',
    gives: ['One', 'two', 'three', 'four'],
  },
  {
    name: 'what is written as it is to be read keeps its lines',
    html: '<pre>one\n  two\n</pre>',
    gives: ['one↵  two'],
  },
  {
    name: 'the levels of headings become two, whatever they were',
    html: '<h3>A</h3><p>a</p><h5>B</h5><h6>C</h6><h3>D</h3>',
    gives: ['heading 2: A', 'a', 'heading 3: B', 'heading 3: C', 'heading 2: D'],
  },
  {
    name: 'bold by style, and not bold by style',
    html: '<p><span style="font-weight:700">one</span> <b style="font-weight:400">two</b></p>',
    gives: ['*one* two'],
  },
  {
    name: 'a link around blocks stands in each of them',
    html: '<a href="https://example.org/"><h4>One</h4><p>two</p></a>',
    gives: ['heading 2: [One](https://example.org/)', '[two](https://example.org/)'],
  },
  {
    name: 'addresses that may not be clicked are text',
    html: `<p><a href="javascript:alert(1)">a</a> <a href=" JAVA&#x0A;script:x">b</a>
      <a href="file:///etc/passwd">c</a> <a href="data:text/html,x">d</a> <a href="/e">e</a>
      <a href="mailto:press@example.org">f</a></p>`,
    gives: ['a b c d e [f](mailto:press@example.org)'],
  },
  {
    name: 'lists of Word on the web, each item a list of its own',
    html: `<div class="ListContainerWrapper"><ul class="BulletListStyle1"><li data-listid="2"
      data-aria-level="1"><p>One</p></li></ul></div><div class="ListContainerWrapper"><ul><li
      data-listid="2" data-aria-level="2"><p>Under</p></li></ul></div><div><ul><li data-listid="2"
      data-aria-level="1"><p>Two</p></li></ul></div><p role="heading" aria-level="1">Then</p>`,
    gives: ['- One', '  - Under', '- Two', 'heading 2: Then'],
  },
  {
    name: 'a list without one around, and words in a list but in no item',
    html: '<li>One</li><li>Two</li><p>Then</p><ol>Three<li>Four<p>five</li><li></li></ol>',
    gives: ['- One', '- Two', 'Then', '1. Three', '2. Four', '  five'],
  },
  {
    name: 'a quote, and an indentation that is none',
    html: '<blockquote><p>One</p><p>two</p></blockquote><blockquote><h2>H</h2>three</blockquote>',
    gives: ['> One', '> two', 'heading 2: H', 'three'],
  },
  {
    name: 'a table with cells of any size, its rows made equal',
    html: `<table><tr><th>A<th>B<tr><td rowspan=9>C<td><ul><li>D</ul><tr><td colspan=0>E<td>F</table>`,
    gives: ['|= A |= B |=', '|1×2 C | - D |', '| E | F'],
  },
  {
    name: 'a table that lays a page out is none',
    html: `<table><tr><td><h1>A</h1></td><td><table role=presentation><tr><td>B</td><td>C</td></tr>
      </table></td></tr></table><table><tr><td>D</td></tr></table>`,
    gives: ['heading 2: A', 'B', 'C', 'D'],
  },
  {
    name: 'Arabic, with marks and a list',
    html: '<div dir="rtl"><p>أهلا <b>وسهلا</b></p><ol><li>واحد</li><li>اثنان</li></ol></div>',
    gives: ['أهلا *وسهلا*', '1. واحد', '2. اثنان'],
  },
  {
    name: 'nothing that is hidden, a program, a form or a picture',
    html: `<head><title>no</title><style>p{}</style></head><!-- no --><script>no</script><p>Seen
      <span style="display:none">no</span><span hidden>no</span><span style="mso-hide:all">no</span>
      <noscript>no</noscript><template>no</template><textarea>no</textarea><button>no</button>
      <select><option>no</select><img src="data:image/gif;base64,R0lGOD" alt="no"><svg><text>no</text>
      </svg><object>no</object><iframe>no</iframe></p>`,
    gives: ['Seen'],
  },
  {
    name: 'no characters that no format can carry',
    html: '<p>a\u0001b&#0;c\ufffed&#xD800;e</p>',
    gives: ['ab\ufffdcd\ufffde'],
  },
];

describe('HTML of another program', () => {
  it('comes in from Word', () => {
    expect(read(copied('word'))).toEqual(COPIED_FROM_WORD);
  });

  it('comes in from Google Docs', () => {
    expect(read(copied('google-docs'))).toEqual([
      'heading 2: The fund',
      'It is *bold*/ and slanted/, 10^6^ at [example.org](https://example.org/fund).',
      '- One',
      '  - One and a half',
      '- Two',
      '1. Counted',
      'heading 2: Where',
      '| Nairobi | *Geneva*',
    ]);
  });

  it('comes in from LibreOffice', () => {
    expect(read(copied('libreoffice'))).toEqual([
      'heading 2: Deux mots',
      'Un *mot gras*, un /penché/, une ligne↵nouvelle, et [un lien](https://example.org/).',
      '> Il l’a dit.',
      '1. premier',
      '  - dessous',
      '2. deuxième',
      'caption: Les pays',
      '|= Pays |= Écoles',
      '|1×2 Mali | 4',
      '| 5',
    ]);
  });

  it.each(CASES)('$name', ({ html, gives }) => {
    expect(read(html)).toEqual(gives);
  });

  it('brings the headline along where the release has none', () => {
    expect(read('<h1>A</h1><h2>B</h2><h3>C</h3>', false)).toEqual([
      'headline: A',
      'heading 2: B',
      'heading 3: C',
    ]);
    expect(read('<h1>A</h1><h1>B</h1>', false)).toEqual(['heading 2: A', 'heading 2: B']);
  });
});

describe('HTML that means harm', () => {
  it('ends anywhere', () => {
    const html = copied('word');
    for (let end = 0; end < html.length; end += 7) read(html.slice(0, end));
  });

  it('is left alone where it is nested deeper than any text', () => {
    expect(readHtml(`${'<div>'.repeat(100_000)}One`)).toBeNull();
    expect(readHtml(`${'<b>'.repeat(100_000)}One${'</b>'.repeat(100_000)}`)).toBeNull();
  });

  it('makes lists as deep as Word has them, whatever it nests', () => {
    const lists = read(`${'<ul><li>One'.repeat(300)}`);
    expect(lists[8]).toBe(`${'  '.repeat(8)}- One`);
    expect(new Set(lists.slice(9))).toEqual(new Set([`${'  '.repeat(9)}One`]));
    expect(lists).toHaveLength(300);
  });

  it.each([
    ['lines', '<p>a'.repeat(20_001)],
    ['cells', `<table><tr>${'<td>'.repeat(20_001)}`],
  ])('is refused where it has more %s than anybody pastes', (_, html) => {
    expect(() => readHtml(html)).toThrow(UserError);
  });

  it.each([
    ['cells over all columns', `<table>${'<tr><td>a<td colspan=1000>b'.repeat(100)}</table>`],
    ['cells over all rows', `<table>${'<tr><td rowspan=1000>a<td>b'.repeat(200)}</table>`],
    [
      'rows of any length',
      `<table>${Array.from({ length: 140 }, (_, n) => `<tr>${'<td>a'.repeat(n + 1)}`).join('')}`,
    ],
  ])('makes no table larger than a release takes, of %s', (_, html) => {
    const lines = read(html);
    expect(lines.join('').match(/a/g)?.length).toBe(html.match(/>a/g)?.length);
  });
});
