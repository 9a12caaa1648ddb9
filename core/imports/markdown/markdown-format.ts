import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfm } from 'micromark-extension-gfm';
import { UserError } from '../../errors';
import { decodeBytes } from '../decode-bytes';
import type { ImportFormat } from '../import-format';
import { knownLanguage } from '../known-language';
import { SourceBuilder } from '../source-builder';
import { isTextual } from '../text/text-format';
import { frontMatterValues } from './front-matter';
import { identityIn } from './identity';
import { addMarkdown } from './markdown-blocks';

/** Characters of the longest text that is read: a release of thousands of pages. */
const LONGEST = 10_000_000;
const FRONT_MATTER = /^\ufeff?(?:---|\+\+\+)\r?\n[\s\S]{0,20000}?\n(?:---|\+\+\+)\r?\n/;

/** Markdown: CommonMark with tables, notes and front matter. */
export const markdownImport: ImportFormat = {
  id: 'markdown',
  name: 'Markdown',
  extensions: ['md', 'markdown', 'mdown', 'mkd'],
  recognises(head) {
    if (!isTextual(head)) return 0;
    return FRONT_MATTER.test(decodeBytes(head)) ? 0.5 : 0.2;
  },
  async read(bytes) {
    const text = withBoundedQuotes(decodeBytes(bytes).replace(/^\ufeff/, ''));
    if (text.length > LONGEST) {
      throw new UserError('This text is far longer than a release.', 'Take it over in parts.');
    }
    const root = fromMarkdown(text, {
      extensions: [frontmatter(['yaml', 'toml']), gfm()],
      mdastExtensions: [frontmatterFromMarkdown(['yaml', 'toml']), gfmFromMarkdown()],
    });
    const [first] = root.children;
    const values = frontMatterValues(first?.type === 'yaml' ? first.value : '');
    const source = new SourceBuilder();
    addMarkdown(source, root, text);
    const title = values.get('title') ?? '';
    source.offerTitle(title);
    return source.build({
      identity: identityIn(root),
      properties: {
        title,
        author: values.get('author') ?? '',
        modified: null,
        language: knownLanguage(values.get('language') ?? values.get('lang')),
      },
    });
  },
};

/** Quotes within quotes take the parser time that grows with the square of their depth. */
const withBoundedQuotes = (text: string): string =>
  text.replace(/^(?:[ \t]*>){50,}/gm, '> '.repeat(50));
