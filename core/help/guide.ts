import type { Heading, Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { foldForSearch } from '../text/fold';

/** A part of a page of the guide, from one heading to the next. */
export interface GuideSection {
  /** Its place on the page; empty for what stands before the second heading. */
  readonly anchor: string;
  readonly title: string;
  readonly text: string;
}

/** A page of the user guide. */
export interface GuidePage {
  readonly id: string;
  readonly title: string;
  readonly root: Root;
  readonly sections: readonly GuideSection[];
}

/** The plain text of a node and all in it. */
export function textOf(node: Nodes): string {
  if ('value' in node) return node.value;
  if (!('children' in node)) return '';
  const isInline = ['paragraph', 'heading', 'tableCell', 'link', 'strong', 'emphasis'].includes(
    node.type,
  );
  return node.children.map((child) => textOf(child as Nodes)).join(isInline ? '' : ' ');
}

/** The anchor of a heading, as web hosts of Markdown make it from its text. */
export const anchorOf = (heading: Heading): string =>
  textOf(heading)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, '')
    .trim()
    .replace(/\s+/g, '-');

/** Reads a page of the guide; its first heading is its title. */
export function readGuidePage(id: string, markdown: string): GuidePage {
  const root = fromMarkdown(markdown, {
    extensions: [gfm()],
    mdastExtensions: [gfmFromMarkdown()],
  });
  const sections: { anchor: string; title: string; text: string }[] = [];
  let title = id;
  for (const node of root.children) {
    if (node.type === 'heading' && node.depth === 1) {
      title = textOf(node);
      sections.push({ anchor: '', title, text: '' });
    } else if (node.type === 'heading') {
      sections.push({ anchor: anchorOf(node), title: textOf(node), text: '' });
    } else {
      const section = sections.at(-1);
      if (section) section.text += ` ${textOf(node)}`;
    }
  }
  return { id, title, root, sections };
}

/** A place in the guide: a page, and on it a heading; an empty anchor is the top of the page. */
export interface GuidePlace {
  readonly page: string;
  readonly anchor: string;
}

/** A place as text, such as `checks#cliche`, and back. */
export const placeText = ({ page, anchor }: GuidePlace): string =>
  anchor === '' ? page : `${page}#${anchor}`;

export function placeFrom(text: string): GuidePlace {
  const [page = '', anchor = ''] = text.split('#');
  return { page, anchor };
}

export interface GuideHit extends GuidePlace {
  readonly pageTitle: string;
  readonly title: string;
  /** The words around the first one found. */
  readonly passage: string;
}

const MAX_HITS = 30;
/** How many characters of a section a hit shows. */
const PASSAGE = 140;

/** The sections in which every word of a search stands, those that have it in their title first. */
export function searchGuide(pages: readonly GuidePage[], query: string): GuideHit[] {
  const words = foldForSearch(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const found = pages.flatMap((page) =>
    page.sections.flatMap(({ anchor, title, text }) => {
      const inTitle = foldForSearch(title);
      const inText = foldForSearch(`${page.title} ${title} ${text}`);
      if (!words.every((word) => inText.includes(word))) return [];
      const rank = words.filter((word) => inTitle.includes(word)).length;
      const passage = passageIn(text.trim(), words[0] ?? '');
      return [{ page: page.id, anchor, pageTitle: page.title, title, passage, rank }];
    }),
  );
  return found
    .sort((a, b) => b.rank - a.rank)
    .slice(0, MAX_HITS)
    .map(({ rank, ...hit }) => hit);
}

function passageIn(text: string, word: string): string {
  const at = Math.max(0, foldForSearch(text).indexOf(word));
  const from = at < PASSAGE / 2 ? 0 : text.indexOf(' ', at - PASSAGE / 2) + 1;
  const part = text.slice(from, from + PASSAGE);
  return `${from > 0 ? '…' : ''}${part}${from + PASSAGE < text.length ? '…' : ''}`;
}
