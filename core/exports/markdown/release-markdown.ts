import type { RootContent } from 'mdast';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { toMarkdown } from 'mdast-util-to-markdown';
import { releaseLine } from '../../embargo/release-line';
import type { Release } from '../../release/release';
import { blockNodes } from './block-nodes';
import { frontMatter } from './front-matter';
import { phrasing } from './phrasing';
import { DIALECT_MARKUP } from './unsafe-patterns';

/** A release as CommonMark with YAML front matter, tables as in GitHub Flavored Markdown. */
export function releaseMarkdown(release: Release): string {
  const { facts } = release;
  const line = phrasing([{ text: releaseLine(facts) ?? '', bold: true }], facts);
  const children: RootContent[] = [
    ...(line.length > 0 ? [{ type: 'paragraph' as const, children: line }] : []),
    ...release.children.flatMap((block) => blockNodes(block, facts)),
  ];
  const text = toMarkdown(
    { type: 'root', children },
    {
      bullet: '-',
      rule: '-',
      extensions: [gfmTableToMarkdown({ tablePipeAlign: false }), { unsafe: DIALECT_MARKUP }],
    },
  );
  return `${frontMatter(release)}\n${text}`;
}
