import { describe, expect, it } from 'vitest';
import { lossesOf, outline, PNG, read } from '../support/read';

describe('Markdown', () => {
  it('gives headings, lists, tables, quotes, links, marks and notes', async () => {
    const file = await read(
      `---
title: "Un titre"
lang: fr
author: 'L''équipe'
---

# Titre

**GENÈVE**, le 10 décembre 2026 – Un *texte* [lié][a] et H<sub>2</sub>O, ~~non~~
sur deux lignes.[^1]

- un
  - [x] fait
- deux

3. trois
4. quatre

> Dit-elle.

| a | b |
|---|---|
| 1 | **2** |

![Une photo](data:image/png;base64,${Buffer.from(PNG).toString('base64')})
![Loin](https://example.org/a.png)

[a]: https://example.org/
[^1]: La note.
`,
      'a.md',
    );
    expect(file.format).toBe('markdown');
    expect(outline(file)).toEqual([
      'header: p Un titre',
      'h1 Titre',
      'p **GENÈVE**, le 10 décembre 2026 – Un *texte* [lié](https://example.org/) et H~2~O, ~~non~~ sur deux lignes.^1^',
      '- un',
      '  - ☑ fait',
      '- deux',
      '3. trois',
      '4. quatre',
      '> Dit-elle.',
      '#| a | b |',
      '| 1 | **2** |',
      'picture Une photo',
      'note: 1. La note.',
    ]);
    expect(file.properties).toMatchObject({
      title: 'Un titre',
      author: "L'équipe",
      language: 'fr',
    });
    expect(lossesOf(file)).toEqual({ 'remote-picture': 1, footnote: 1 });
  });

  it('keeps every end mark', async () => {
    for (const mark of ['###', '# # #', '-30-', '- 30 -', '- ENDS -', '* * *', '***', 'ENDS']) {
      expect(outline(await read(`Text\n\n${mark}\n\nAbout us`, 'a.md'))).toEqual([
        'p Text',
        `p ${mark}`,
        'p About us',
      ]);
    }
  });

  it('ends in time however deep it is nested', async () => {
    const deep = await read(`${'> '.repeat(5000)}x`, 'a.md');
    expect(outline(deep).join(' ')).toContain('x');
  });
});
