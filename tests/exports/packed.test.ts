import { strToU8, type Zippable, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { type Part, packed } from '../../core/exports/docx/packed';

const TIME = new Date(1980, 0, 1);

/** The same parts by `fflate` alone. */
function byFflate(parts: ReadonlyMap<string, Part>): Uint8Array {
  const zip: Zippable = {};
  for (const [name, part] of parts) {
    const bytes = typeof part === 'string' ? strToU8(part) : part;
    zip[name] = [bytes, { mtime: TIME, level: bytes.length < 300 ? 0 : 6 }];
  }
  return zipSync(zip);
}

/** In the order in which they are packed. */
const parts = (text: string): Map<string, Part> =>
  new Map<string, Part>([
    ['[Content_Types].xml', '<Types/>'],
    ['word/document.xml', `<w:t>${text}</w:t>`.repeat(200)],
    ['word/media/picture1.png', new Uint8Array(5000).map((_, at) => at % 7)],
    ['word/styles.xml', '<w:style>Überschrift</w:style>'.repeat(3000)],
    ['word/théme.xml', '<a:theme/>'.repeat(100)],
  ]);

describe('the parts of a Word document', () => {
  it('are packed as fflate packs them, although compressed parts are reused', () => {
    for (let at = 0; at < 100; at += 1) {
      const some = parts(`Release ${at % 80}`);
      expect(packed(some)).toEqual(byFflate(some));
    }
  });

  it('begin with the content types, whatever comes first', () => {
    const turned = new Map([...parts('x')].reverse());
    expect(packed(turned)).toEqual(packed(parts('x')));
  });
});
