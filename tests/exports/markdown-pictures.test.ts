import { describe, expect, it } from 'vitest';
import { markdownFormat } from '../../core/exports/markdown/markdown-format';
import type { TopBlock } from '../../core/release/blocks/block';
import { release } from '../support/release';
import { CONTEXT, PIXEL } from './support/formats';
import { onDisk, output } from './support/programs';

const picture: TopBlock = {
  type: 'image',
  asset: `${'a'.repeat(64)}.png`,
  pixels: { width: 1, height: 1 },
  alt: 'Three [pupils]\nread',
  decorative: false,
  caption: 'Back to school',
  credit: 'Jo Bloggs',
  width: 40,
  children: [{ text: '' }],
};
const RELEASE = release(
  [{ type: 'paragraph', children: [{ text: 'A \\backslash and C:\\new\\files' }] }, picture],
  { reference: '12/2026' },
);
const written = async (options: Record<string, string>, asset = CONTEXT.asset): Promise<string> =>
  new TextDecoder().decode(await markdownFormat.export(RELEASE, { ...CONTEXT, asset }, options));

/** The pictures and the text, as pandoc reads them. */
function read(markdown: string) {
  const path = onDisk(new TextEncoder().encode(markdown), 'a.md');
  const html = output('pandoc', '-f', 'markdown', '-t', 'html', '--wrap=none', path);
  const plain = output('pandoc', '-f', 'markdown', '-t', 'plain', '--wrap=none', path);
  return { images: html.match(/<img[^>]*>/g) ?? [], plain };
}

describe('Markdown', () => {
  it('names a picture in a line of text, and ends with the reference', async () => {
    const { images, plain } = read(await written({}));
    expect(images).toEqual([]);
    expect(plain).toMatch(/\[Image: Back to school\. Three \[pupils\]\s+read\. Photo: Jo Bloggs\]/);
    expect(plain.trimEnd()).toMatch(/Ref\. 12\/2026$/);
  });

  it('holds the picture itself where that is asked for, its words under it', async () => {
    const { images, plain } = read(await written({ pictures: 'inside' }));
    expect(images).toHaveLength(1);
    expect(images[0]).toContain(
      `src="data:image/png;base64,${Buffer.from(PIXEL).toString('base64')}"`,
    );
    expect(images[0]).toContain('alt="Three [pupils] read"');
    expect(plain).toMatch(/Back to school\s+Photo: Jo Bloggs/);
    expect(plain).not.toContain('[Image:');
    // A picture that is lost stays a line of text.
    expect(read(await written({ pictures: 'inside' }, () => undefined)).plain).toContain('[Image:');
  });

  it('keeps a backslash before a letter, which pandoc would take for TeX', async () => {
    expect(read(await written({})).plain).toContain('A \\backslash and C:\\new\\files');
  });
});
