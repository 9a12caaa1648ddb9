import { describe, expect, it } from 'vitest';
import { lossesOf, outline, PNG, read } from '../support/read';

const data = `data:image/png;base64,${Buffer.from(PNG).toString('base64')}`;

describe('a web page', () => {
  it('gives its text with structure, title, author and language', async () => {
    const page = await read(
      `<!DOCTYPE html><html lang="fr-CH"><head><meta charset="utf-8"><title>Communiqué &amp; co</title>
       <meta name="author" content="Plan"></head><body><h1>Titre</h1><p style="text-align:center;font-size:14pt"><b>GENÈVE</b></p>
       <ul><li>un<li>deux</ul><table><tr><th>a<th>b<tr><td>1<td>2</table>
       <blockquote><p>Dit-elle</p></blockquote><p dir="rtl">سلام</p><script>alert(1)</script></body></html>`,
      'a.html',
    );
    expect(page.format).toBe('html');
    expect(outline(page)).toEqual([
      'header: p Communiqué & co',
      'h1 Titre',
      'p **GENÈVE**',
      '- un',
      '- deux',
      '#| a | b |',
      '| 1 | 2 |',
      '> Dit-elle',
      'p سلام',
    ]);
    expect(page.properties).toEqual({
      title: 'Communiqué & co',
      author: 'Plan',
      modified: null,
      language: 'fr-CH',
    });
    expect(page.blocks[2]?.look).toMatchObject({
      align: 'center',
      size: 14,
      isBold: true,
      isUpper: true,
    });
    expect(page.blocks.at(-1)?.direction).toBe('rtl');
    expect(page.blocks.map(({ id }) => id)).toEqual(page.blocks.map((_, at) => `s${at + 1}`));
  });

  it('keeps pictures that are in the file where they stand, and counts the others', async () => {
    const page = await read(
      `<html><body><p>Before <img src="${data}" alt="A child"> after</p><ul><li>one</li><li><img src="${data}" alt="in a list"></li></ul>
       <table><tr><td><table><tr><td>Text</td></tr></table></td></tr></table>
       <img src="https://tracker.example/x.png" width=300><img src="data:image/png;base64,AAAA"><img src="data:image/webp;base64,UklGRgAAAABXRUJQ"></body></html>`,
      'a.html',
    );
    expect(outline(page)).toEqual([
      'p Before after',
      'picture A child',
      '- one',
      'picture in a list',
      'p Text',
    ]);
    expect(Object.keys(page.pictures)).toEqual(['p1', 'p2']);
    expect(lossesOf(page)).toEqual({ 'remote-picture': 1, 'unreadable-picture': 2 });
  });

  it('is read in the encoding that it names', async () => {
    const greek =
      '<html><head><meta http-equiv="Content-Type" content="text/html; charset=iso-8859-7"></head><p>\xc1\xe8\xde\xed\xe1</p>';
    expect(outline(await read(Buffer.from(greek, 'latin1'), 'a.htm'))).toEqual(['p Αθήνα']);
  });

  it('says a sentence where it is nested deeper than any text, or longer', async () => {
    await expect(read(`<html><body>${'<div>'.repeat(100_000)}x`, 'a.html')).rejects.toThrow(
      'nested deeper',
    );
    await expect(read(`<html><body>${'<p>x'.repeat(30_000)}`, 'a.html')).rejects.toThrow(
      '20,000 paragraphs',
    );
  });
});
