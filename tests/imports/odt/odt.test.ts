import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { CONTENT, NAMES, odt } from '../support/odt-parts';
import { lossesOf, outline, PNG, read } from '../support/read';

describe('OpenDocument text', () => {
  it('gives styles, lists, tables, pictures, notes, headers, boxes and direction', async () => {
    const file = await read(odt(), 'a.odt');
    expect(file.format).toBe('odt');
    expect(outline(file)).toEqual([
      'header: p Un titre',
      'header: p SOUS EMBARGO',
      'h1 Communiqué',
      'p **GENÈVE**, 10  décembre – H~2~O^1^ [lien](https://example.org/)⏎suite',
      'p un nouveau texte',
      '1) un',
      '  - dedans',
      'p entre',
      '+) deux',
      '#| a | b |',
      '| (2x1)c |',
      'p Photo : X',
      'picture Un enfant',
      'page-break',
      'p سلام',
      'p fin',
      'text-box: p Contact : Marie',
      'note: 1. Voir le rapport.',
      'footer: p Page 1',
    ]);
    expect(file.properties).toMatchObject({
      title: 'Un titre',
      author: 'Marie',
      language: 'fr-CH',
    });
    expect(file.revisions).toEqual({ insertions: 1, deletions: 1, moves: 0, comments: 1 });
    expect(lossesOf(file)).toEqual({
      deletion: 1,
      insertion: 1,
      'hidden-text': 1,
      comment: 1,
      'text-box': 1,
      'embedded-file': 1,
      footnote: 1,
    });
    expect(file.blocks[2]).toMatchObject({
      look: { style: 'Titre 1', size: 16.5, align: 'center', isBold: false },
      language: 'fr-CH',
    });
    expect(file.blocks.find(({ content }) => content.type === 'picture')?.content).toMatchObject({
      width: 50,
    });
    expect(file.blocks.find(({ direction }) => direction === 'rtl')).toMatchObject({
      language: 'ar-EG',
    });
  });

  it('has tracked changes as they are chosen', async () => {
    expect(outline(await read(odt(), 'a.odt', { changes: 'rejected' }))).toContain(
      'p un vieux texte',
    );
  });

  it('has lists and tables again whose deletion is rejected', async () => {
    const deleted =
      '<text:p>Avant</text:p><text:list><text:list-item><text:p>un</text:p></text:list-item></text:list><table:table><table:table-row><table:table-cell><text:p>case</text:p></table:table-cell><table:table-cell><text:p>deux</text:p></table:table-cell></table:table-row></table:table>';
    const change = '<text:change text:change-id="d"/>';
    const file = (where: string): string =>
      `<?xml version="1.0"?><office:document ${NAMES} office:mimetype="application/vnd.oasis.opendocument.text"><office:body><office:text><text:tracked-changes><text:changed-region text:id="d"><text:deletion><office:change-info><dc:creator>A</dc:creator></office:change-info>${deleted}</text:deletion></text:changed-region></text:tracked-changes>${where}</office:text></office:body></office:document>`;
    for (const where of [`<text:p>${change}Fin</text:p>`, `${change}<text:p>Fin</text:p>`]) {
      const back = outline(await read(file(where), 'a.fodt', { changes: 'rejected' }));
      expect(back).toEqual(['p Avant', '- un', '| case | deux |', 'p Fin']);
      expect(outline(await read(file(where), 'a.fodt'))).toEqual(['p Fin']);
    }
  });

  it('all in one XML file is read, too', async () => {
    const flat = `<?xml version="1.0"?><office:document ${NAMES} office:mimetype="application/vnd.oasis.opendocument.text"><office:body><office:text><text:p>Text</text:p><text:p><draw:frame><draw:image><office:binary-data>${Buffer.from(PNG).toString('base64')}</office:binary-data></draw:image></draw:frame></text:p></office:text></office:body></office:document>`;
    expect(outline(await read(flat, 'a.fodt'))).toEqual(['p Text', 'picture']);
  });

  it('that is locked, cut, or built to harm gives a sentence', async () => {
    const manifest = strToU8('<m:manifest xmlns:m="x"><manifest:encryption-data/></m:manifest>');
    await expect(
      read(odt(CONTENT, { 'META-INF/manifest.xml': manifest }), 'a.odt'),
    ).rejects.toThrow('protected by a password');
    const whole = odt();
    for (let end = 80; end < whole.length; end += 61) {
      await expect(read(whole.subarray(0, end), 'a.odt')).rejects.toThrow('This OpenDocument');
    }
    const entity = '<!DOCTYPE x [<!ENTITY a "b">]><office:document-content/>';
    await expect(read(odt(entity), 'a.odt')).rejects.toThrow('damaged');
    await expect(read(odt(`<a>${'<b>'.repeat(10_000)}`), 'a.odt')).rejects.toThrow('damaged');
    const cells = `<office:document-content ${NAMES}><office:body><office:text><table:table>${'<table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>'.repeat(500)}</table:table></office:text></office:body></office:document-content>`;
    await read(odt(cells), 'a.odt').catch((error) => expect(error.message).toContain('20,000'));
    const many = `<office:document-content ${NAMES}><office:body><office:text>${'<text:p>x</text:p>'.repeat(30_000)}</office:text></office:body></office:document-content>`;
    await expect(read(odt(many), 'a.odt')).rejects.toThrow('20,000 paragraphs');
  });

  it('keeps a logo that stands alone in the header of a page', async () => {
    const logo = Buffer.from(PNG).toString('base64');
    const header = (image: string): string =>
      `<?xml version="1.0"?><office:document ${NAMES} office:mimetype="application/vnd.oasis.opendocument.text"><office:master-styles><style:master-page style:name="Standard"><style:header><text:p><draw:frame>${image}</draw:frame></text:p></style:header></style:master-page></office:master-styles><office:body><office:text><text:p>Text</text:p></office:text></office:body></office:document>`;
    const inside = `<draw:image><office:binary-data>${logo}</office:binary-data></draw:image>`;
    expect(outline(await read(header(inside), 'a.fodt'))).toEqual(['header: picture', 'p Text']);
    const linked = '<draw:image xlink:href="https://example.org/logo.png"/>';
    expect(lossesOf(await read(header(linked), 'a.fodt'))).toEqual({ 'remote-picture': 1 });
  });
});
