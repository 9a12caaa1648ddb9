import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { docxFormat } from '../../../core/exports/docx/docx-format';
import { readDocx } from '../../../core/imports/docx/read-docx';
import { releaseAsPrinted } from '../../../core/print/as-printed';
import { contactLines } from '../../../core/print/contact-lines';
import type { Block } from '../../../core/release/blocks/block';
import { attributionOf } from '../../../core/release/blocks/quote';
import { isSeen, printable } from '../../../core/release/characters';
import { datelineText } from '../../../core/release/facts-text';
import type { Inline } from '../../../core/release/inlines/inline';
import { parseRelease } from '../../../core/release/parse';
import { lineText } from '../../../core/release/plain-text';
import type { Release } from '../../../core/release/release';
import { printedRelease } from '../../../core/templates/resolve-template';
import { fromTemplate } from '../../exports/support/seed';
import { told } from './support/read';

const context = { asset: () => undefined, typeset: () => Promise.reject(new Error('no PDF here')) };

/** What the Word file of a release has to say, block by block. */
function expected(release: Release): string[] {
  const { facts } = release;
  const line = (children: readonly Inline[]): string => printable(lineText(children, facts)).trim();
  const inside = (blocks: readonly Block[]): string =>
    blocks
      .map((block): string => {
        if (block.type === 'paragraph') return line(block.children);
        return 'children' in block ? inside(block.children as readonly Block[]) : '';
      })
      .filter((text) => text !== '')
      .join('|');
  const of = (block: Block): string[] => {
    const say = (type: string, text: string): string[] =>
      isSeen(text) ? [`${type}: ${text}`] : [];
    switch (block.type) {
      case 'headline':
        return say('heading1', line(block.children));
      case 'lede':
        return say('paragraph', `${datelineText(facts) ?? ''}${line(block.children)}`);
      case 'heading':
        return say(`heading${block.level}`, line(block.children));
      case 'subhead':
      case 'paragraph':
        return say(block.type, line(block.children));
      case 'quote':
        return [
          ...say('quote', inside(block.children)),
          ...say('paragraph', attributionOf(block, facts.language)),
        ];
      case 'list':
        return say('list', inside(block.children));
      case 'table':
        return [
          `table: ${block.children.map(({ children }) => children.map((cell) => inside(cell.children)).join('/')).join('|')}`,
        ];
      case 'contact':
        return say(
          'paragraph',
          contactLines(block, facts.language)
            .map((pieces) => pieces.map(({ text }) => text).join(''))
            .join('\n'),
        );
      case 'end-mark':
        return say('paragraph', block.mark);
      case 'notes':
      case 'boilerplate':
      case 'contact-block':
        return (block.children as readonly Block[]).flatMap(of);
      default:
        return [block.type];
    }
  };
  return release.children.flatMap(of);
}

describe('a Word document that Dateline wrote', () => {
  it.each(readdirSync('templates').filter((name) => !name.includes('.')))(
    'reads as what it was: %s',
    async (id) => {
      const release = fromTemplate(id);
      const leaving = printedRelease(release);
      const source = readDocx(await docxFormat.export(release, context), { changes: 'accepted' });
      const body = told({
        ...source,
        blocks: source.blocks.filter(({ place }) => place === 'body'),
      });
      // The lines on when it may be used, and its reference, stand above the text.
      const blocks = expected(releaseAsPrinted(leaving)).map(withoutMarks);
      expect(body.map(withoutMarks).slice(-blocks.length)).toEqual(blocks);
      const back = parseRelease(JSON.parse(source.identity?.content ?? ''));
      expect(back.children).toEqual(
        parseRelease(leaving).children.map((block) => withoutLinks(block)),
      );
    },
  );
});

/** Marks of direction, which hold addresses together in Word. */
const withoutMarks = (text: string): string =>
  text.replace(/[\u200e\u200f]/g, '').replace(/ +$/gm, '');

function withoutLinks<Value>(block: Value): Value {
  return JSON.parse(JSON.stringify(block), (key, value) => (key === 'link' ? null : value));
}
