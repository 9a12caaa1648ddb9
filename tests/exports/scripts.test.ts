import { describe, expect, it } from 'vitest';
import { docxFormat } from '../../core/exports/docx/docx-format';
import { pdfFormat } from '../../core/exports/pdf/pdf-format';
import { createBlock } from '../../core/release/blocks/create';
import { directionOf } from '../../core/release/facts';
import type { Release } from '../../core/release/release';
import { createEngine } from '../../electron/engine/engine';
import { release } from '../support/release';
import { onDisk, output } from './support/programs';
import { readBack, readWithMuPdf } from './support/readers';

const engine = createEngine();
const context = {
  asset: () => undefined,
  typeset: async (document: Parameters<typeof engine>[0]) => engine(document),
};

const written = (language: string, text: string): Release =>
  release([{ type: 'paragraph', children: [{ text }, { text: ` ${text}`, bold: true }] }], {
    language,
    direction: directionOf(language),
  });

/** What is hard to read back: signs above signs, joined letters, what stands before its consonant. */
const HARD: Readonly<Record<string, string>> = {
  th: 'เพื่อให้เด็กผู้ลี้ภัยมีชีวิตที่ดีขึ้น น้ำใจ กำลัง ป้ำ สิ่งแวดล้อม ทั้งนี้ ก็ ปั๊ม จ๋า ฯลฯ ๒๕๖๙ พ.ศ. 2569',
  hi: 'राष्ट्रीय विद्यार्थियों की शक्ति, कृपया हिन्दी ट्रुडो छुट्टी ज़रूरत पढ़ेंगी अंतर्राष्ट्रीय ऑनलाइन दुःख श्री १० लाख',
  'zh-Hans': '“难民儿童”——《公约》有权获得保护；2026年12月10日，日内瓦（75%）。',
  'zh-Hant': '「難民兒童」——《公約》有權獲得保護；2026年12月10日，日內瓦（75%）。',
  ja: '「難民の子ども」『ガギグゲゴ』ー各国は、2026年12月10日（木）75％に。',
  ko: '난민 아동은 “가족 재결합”의 권리가 있으며, 2026년 12월 10일(목) 75%에 이른다.',
};
const bare = (text: string): string => text.normalize('NFC').replace(/\s/g, '');

describe('a script with a typeface of its own', () => {
  it.each(Object.keys(HARD))('comes back from the PDF in both readers: %s', async (language) => {
    const text = HARD[language] ?? '';
    for (const standard of ['ua-1', 'a-2a']) {
      const pdf = await pdfFormat.export(written(language, text), context, { standard });
      const wanted = bare(`${text} ${text}`);
      expect(bare((await readBack('pdf', pdf)).text)).toContain(wanted);
      expect(bare(readWithMuPdf(pdf))).toContain(wanted);
    }
  });

  it('stands beside Latin without being named, and is drawn as its language draws it', async () => {
    const faces = async (language: string, text: string): Promise<string> =>
      output('pdffonts', onDisk(await pdfFormat.export(written(language, text), context), 'a.pdf'));
    expect(await faces('en', 'Tokyo (東京の)')).toContain('NotoSansJP');
    expect(await faces('en', 'Beijing (北京)')).toContain('NotoSansSC');
    expect(await faces('zh-TW', '臺北')).toContain('NotoSansTC');
    expect(await faces('he', 'שלום')).toContain('FrankRuhlLibre');
    expect(await faces('en', 'Geneva')).not.toMatch(/Noto|Dateline|FrankRuhl/);
  });

  it('sets emoji, alone, joined, of a skin colour and asked for as pictures', async () => {
    const emoji = ['😀', '🎉', '⌚', '☎️', '❤️', '👍🏽', '👩‍👩‍👧', '🇨🇭', '🏳️‍🌈', '🫶'];
    for (const sign of emoji) {
      for (const language of ['en', 'ar', 'ja']) {
        const pdf = await pdfFormat.export(written(language, `A ${sign} 2`), context);
        const read = bare((await readBack('pdf', pdf)).text).replaceAll('\ufe0f', '');
        expect(read, `${language} ${sign}`).toContain(sign.replaceAll('\ufe0f', ''));
      }
    }
  });

  it('sets a text without emoji in no face of theirs', async () => {
    const pdf = await pdfFormat.export(written('en', '© 2026 ™ → ½ 1 # ✓ ★'), context);
    expect(output('pdffonts', onDisk(pdf, 'a.pdf'))).not.toContain('Emoji');
  });

  it('leaves the typefaces of the machine alone: what has none is refused in a sentence', async () => {
    for (const text of ['শিশু', 'குழந்தை', 'ልጆች']) {
      await expect(pdfFormat.export(written('en', text), context)).rejects.toThrow(
        /fonts of the PDF have no sign for/,
      );
    }
  });
});

describe('the Word document', () => {
  const styles = async (language: string): Promise<string> => {
    const docx = await docxFormat.export(written(language, 'a'), context);
    return output('unzip', '-p', onDisk(docx, 'a.docx'), 'word/styles.xml');
  };

  it('says the language where Word looks for it, and names a face of its script', async () => {
    expect(await styles('zh-Hans')).toMatch(/eastAsia="SimSun"[\s\S]*<w:lang w:eastAsia="zh-CN"/);
    expect(await styles('ja')).toMatch(/eastAsia="Yu Mincho"[\s\S]*<w:lang w:eastAsia="ja"/);
    expect(await styles('he')).toMatch(/w:cs="Times New Roman"[\s\S]*<w:lang w:bidi="he"/);
    expect(await styles('hi')).toMatch(/w:cs="Nirmala UI"[\s\S]*<w:lang w:bidi="hi"/);
    expect(await styles('th')).toMatch(/w:cs="Leelawadee UI"[\s\S]*<w:lang w:bidi="th"/);
  });

  it('slants no letters that have no italics', async () => {
    const said = async (language: string): Promise<string> => {
      const quote = { ...createBlock.quote(), children: [written(language, 'a').children[0]] };
      const what = { ...written(language, 'a'), children: [quote] } as Release;
      const docx = await docxFormat.export(what, context, { quotes: 'italics' });
      return output('unzip', '-p', onDisk(docx, 'a.docx'), 'word/document.xml');
    };
    expect(await said('fr')).toContain('<w:i/>');
    expect(await said('fr')).not.toContain('«');
    // There the marks stay.
    expect(await said('zh-Hans')).not.toContain('<w:i/>');
    expect(await said('zh-Hans')).toContain('“');
  });
});
