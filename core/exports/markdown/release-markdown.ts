import type { RootContent } from 'mdast';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { toMarkdown } from 'mdast-util-to-markdown';
import { openingLines } from '../../print/opening-lines';
import { wordingFor } from '../../print/wording/wording';
import type { Inline } from '../../release/inlines/inline';
import { issuersLine } from '../../release/issuers';
import type { Release } from '../../release/release';
import type { DraftMark } from '../draft-mark';
import { blockNodes } from './block-nodes';
import { frontMatter } from './front-matter';
import { phrasing } from './phrasing';
import { withPictures } from './pictures';
import { DIALECT_MARKUP } from './unsafe-patterns';

/**
 * A release as CommonMark with YAML front matter, tables as in GitHub Flavored Markdown.
 *
 * @param address of a picture by its asset's name; null leaves it as a line of text
 */
export function releaseMarkdown(
  release: Release,
  { draft }: DraftMark = {},
  address: (asset: string) => string | null = () => null,
): string {
  const { facts } = release;
  const wording = wordingFor(facts.language);
  const kind = wording.kinds[facts.kind].toLocaleUpperCase(facts.language);
  const reference = facts.reference.trim();
  const phrased = (line: Inline[]): RootContent[] => {
    const children = phrasing(line, facts);
    return children.length > 0 ? [{ type: 'paragraph', children }] : [];
  };
  const lines = [
    draft ? [{ text: wording.draft, bold: true as const }] : [],
    [{ text: issuersLine(facts) }],
    [{ text: kind, bold: true as const }],
    ...openingLines(facts).map((text) => [{ text, bold: true as const }]),
  ]
    .map((line) => phrasing(line, facts))
    .filter((line) => line.length > 0);
  const children: RootContent[] = [
    ...lines.map((line) => ({ type: 'paragraph' as const, children: line })),
    ...withPictures(
      release.children.flatMap((block) => blockNodes(block, facts)),
      address,
    ),
    ...(reference ? phrased([{ text: `${wording.reference} ${reference}` }]) : []),
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
