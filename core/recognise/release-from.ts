import type { Archive } from '../archive/archive';
import { checkImage, type Hash } from '../archive/assets';
import { UserError } from '../errors';
import { type Loss, withLoss } from '../imports/losses';
import type { SourceBlock, SourceDocument, SourcePicture } from '../imports/source';
import { type Section, sectionHeading } from '../print/section-heading';
import { fitted } from '../reading/fitted';
import { withoutIsolates } from '../release/bidi';
import type { TopBlock } from '../release/blocks/block';
import { createBlock } from '../release/blocks/create';
import { FLOW_KINDS, type Flow } from '../release/blocks/flow';
import type { Image } from '../release/blocks/image';
import type { List } from '../release/blocks/list';
import { attributionOf } from '../release/blocks/quote';
import { emptyFacts } from '../release/empty-facts';
import type { Facts, Organisation } from '../release/facts';
import type { Inline } from '../release/inlines/inline';
import type { LooseNode } from '../release/nodes';
import { parseRelease } from '../release/parse';
import { type Release, SCHEMA_VERSION } from '../release/release';
import { contactChildren, wordsOf } from './contact-children';
import type { Part, Recognition } from './recognition';
import { inlinesOf, textOf, textOfLine, withoutEnd, withoutStart } from './source-text';

export interface ReleaseOptions {
  /** A fresh UUID. */
  readonly id: string;
  /** The present instant, ISO 8601 with `Z`. */
  readonly now: string;
  /** SHA-256 in hexadecimal; the shell has a quick one. */
  readonly hash?: Hash;
}

/** A draft made of a file, and its pictures. */
export interface ImportedRelease extends Archive {
  /** What of the file the release has not: what its reader counted, and pictures that cannot be used. */
  readonly losses: readonly Loss[];
}

/**
 * The release that a file was taken for: an unsaved draft. Every word of the file is in it, but those of
 * the parts that are left out.
 */
export function releaseFrom(
  source: SourceDocument,
  recognition: Recognition,
  { id, now, hash }: ReleaseOptions,
): ImportedRelease {
  const pictures = new Pictures(source, hash);
  const facts = factsFrom(source, recognition, now, pictures);
  const children = new Assembly(source, recognition, facts, pictures).blocks();
  const release: Release = {
    type: 'release',
    schemaVersion: SCHEMA_VERSION,
    id,
    facts,
    children: children.length > 0 ? children : [createBlock.headline(), createBlock.paragraph()],
  };
  return {
    release: parseRelease(release),
    assets: pictures.assets,
    losses: withLoss(source.losses, 'unreadable-picture', pictures.unusable.size),
  };
}

/** The pictures of a file, as a release names them. */
class Pictures {
  readonly assets = new Map<string, Uint8Array>();
  /** The keys of pictures whose bytes are missing, or are no picture. */
  readonly unusable = new Set<string>();

  constructor(
    private readonly source: SourceDocument,
    private readonly hash: Hash | undefined,
  ) {}

  /** The picture's name and size; null where its bytes are missing or no picture. */
  take(picture: SourcePicture): Pick<Image, 'asset' | 'pixels'> | null {
    const bytes = Object.hasOwn(this.source.pictures, picture.picture)
      ? this.source.pictures[picture.picture]
      : undefined;
    try {
      if (bytes) {
        const { asset, pixels } = checkImage(bytes, this.hash);
        this.assets.set(asset, bytes);
        return { asset, pixels };
      }
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
    }
    this.unusable.add(picture.picture);
    return null;
  }
}

function factsFrom(
  source: SourceDocument,
  recognition: Recognition,
  now: string,
  pictures: Pictures,
): Facts {
  const { language, kind, organisations, releaseTime, dateline, reference } = recognition;
  const byId = new Map(source.blocks.map((block) => [block.id, block]));
  return {
    ...emptyFacts(language.value, now),
    kind: kind?.value ?? 'press-release',
    organisations: organisations.map(({ value, blocks }): Organisation => {
      const logo = blocks
        .map((block) => byId.get(block)?.content)
        .find((content) => content?.type === 'picture');
      const taken = logo?.type === 'picture' ? pictures.take(logo) : null;
      const [, name = value, acronym = ''] = /^(.+?)\s*\(([\p{Lu}\d]{2,10})\)$/u.exec(value) ?? [];
      return {
        name,
        acronym,
        website: '',
        logo: taken && { ...taken, alt: logo?.type === 'picture' ? logo.alt : '' },
        link: null,
      };
    }),
    releaseTime: releaseTime?.value ?? null,
    place: dateline?.value.place ?? '',
    date: dateline?.value.date ?? null,
    reference: reference?.value ?? '',
  };
}

/** Puts the blocks of a release together, part by part. */
class Assembly {
  private readonly byId: ReadonlyMap<string, SourceBlock>;
  /** The least level among the headings of the text. */
  private readonly topLevel: number;
  private hasEndMark = false;

  constructor(
    source: SourceDocument,
    private readonly recognition: Recognition,
    private readonly facts: Facts,
    private readonly pictures: Pictures,
  ) {
    this.byId = new Map(source.blocks.map((block) => [block.id, block]));
    this.topLevel = Math.min(
      6,
      ...recognition.parts
        .filter(({ kind }) => kind === 'heading')
        .flatMap(({ blocks }) => this.sourceBlocks(blocks))
        .map(({ content }) => (content.type === 'heading' ? content.level : 6)),
    );
  }

  blocks(): TopBlock[] {
    const blocks: TopBlock[] = [];
    const footnotes: Flow[] = [];
    for (const part of this.recognition.parts) {
      const sources = this.sourceBlocks(part.blocks);
      if (part.kind === 'notes' && sources.every(({ place }) => place === 'note')) {
        for (const each of this.flow(sources)) footnotes.push(each);
      } else
        for (const each of this.blocksOf(part, sources, blocks.at(-1) ?? null)) blocks.push(each);
    }
    if (footnotes.length === 0) return blocks;
    const at = blocks.findIndex(({ type }) => type === 'notes');
    const notes = blocks[at];
    if (notes?.type !== 'notes') return [...blocks, { type: 'notes', children: footnotes }];
    return blocks.with(at, { ...notes, children: [...notes.children, ...footnotes] });
  }

  private sourceBlocks(ids: readonly string[]): SourceBlock[] {
    return ids.flatMap((id) => this.byId.get(id) ?? []);
  }

  private blocksOf(
    part: Part,
    sources: readonly SourceBlock[],
    before: TopBlock | null,
  ): TopBlock[] {
    switch (part.kind) {
      case 'left-out':
        return [];
      case 'notes':
      case 'boilerplate':
      case 'contacts':
        return this.section(part, sources, before);
      case 'end-mark':
        return this.endMark(sources);
      case 'quote':
        return this.quote(part, sources);
      case 'image':
        return this.image(sources);
      case 'list':
        return this.list(sources);
      case 'headline':
        return this.headline(sources);
      default:
        return sources.flatMap((block, index) =>
          this.line(block, part.kind === 'lede' && index > 0 ? 'paragraph' : part.kind),
        );
    }
  }

  /** A block whose part says what a line of text in it is. */
  private line({ id, content }: SourceBlock, kind: Part['kind']): TopBlock[] {
    switch (content.type) {
      case 'picture':
        return this.picture(content, '');
      case 'page-break':
        return [createBlock['page-break']()];
      case 'list':
      case 'table':
      case 'quote':
        return [content];
      default: {
        const children = this.inlines(id, content.children);
        if (children.every((inline) => 'text' in inline && inline.text.trim() === '')) return [];
        switch (kind) {
          case 'headline':
          case 'subhead':
          case 'lede':
            return [{ type: kind, children }];
          case 'heading': {
            const level = content.type === 'heading' && content.level > this.topLevel ? 3 : 2;
            return [{ type: 'heading', level, children }];
          }
          default:
            return [{ type: 'paragraph', children }];
        }
      }
    }
  }

  /** The line without the dateline, which the facts say. */
  private inlines(id: string, children: readonly Inline[]): Inline[] {
    const { dateline } = this.recognition;
    return dateline?.blocks[0] === id
      ? withoutStart(children, dateline.value.length)
      : [...children];
  }

  /** A headline that stands on several lines is one. */
  private headline(sources: readonly SourceBlock[]): TopBlock[] {
    const lines = sources.map((block) => inlinesOf(block.content));
    if (lines.some((line) => line === null)) {
      return sources.flatMap((block) => this.line(block, 'headline'));
    }
    const children = lines.flatMap((line, index): Inline[] => [
      ...(index > 0 ? [{ text: ' ' }] : []),
      ...(line ?? []),
    ]);
    return [{ type: 'headline', children: onOneLine(children) }];
  }

  private flow(sources: readonly SourceBlock[]): Flow[] {
    const blocks = sources
      .filter(({ content }) => content.type !== 'page-break')
      .flatMap((block): TopBlock[] => {
        const made = this.line(block, block.content.type === 'heading' ? 'heading' : 'paragraph');
        const { content } = block;
        if (content.type !== 'quote') return made;
        // The frame of a quote goes, who said it stays.
        const said = withoutIsolates(attributionOf(content, this.facts.language));
        return said === ''
          ? made
          : [...made, { type: 'paragraph', children: [{ text: `— ${said}` }] }];
      });
    return fitted(blocks as LooseNode[], FLOW_KINDS) as Flow[];
  }

  /** Notes, a standing text or contacts, without a typed heading that is printed all the same. */
  private section(
    part: Part,
    sources: readonly SourceBlock[],
    before: TopBlock | null,
  ): TopBlock[] {
    const [first, ...rest] = sources;
    if (first && inlinesOf(first.content) !== null) {
      const block = this.sectionOf(part, rest);
      const printed = sectionHeading(block, this.facts, before);
      if (printed !== null && heading(printed) === heading(textOf(first.content))) return [block];
    }
    const block = this.sectionOf(part, sources);
    return block.children.length > 0 ? [block] : [];
  }

  private sectionOf(part: Part, sources: readonly SourceBlock[]): Section {
    if (part.kind === 'contacts') {
      const children = contactChildren(sources, part.contacts ?? []);
      return { type: 'contact-block', children };
    }
    const children = this.flow(sources);
    if (part.kind === 'notes') return { type: 'notes', children };
    return { type: 'boilerplate', link: null, about: part.about ?? '', children };
  }

  /** A release has one end mark: what is taken for another stays as text. */
  private endMark(sources: readonly SourceBlock[]): TopBlock[] {
    const mark = sources
      .map(({ content }) => textOf(content).trim())
      .join(' ')
      .trim();
    if (mark === '' || mark.length > 40 || this.hasEndMark) {
      return sources.flatMap((block) => this.line(block, 'paragraph'));
    }
    this.hasEndMark = true;
    return [{ ...createBlock['end-mark'](), mark }];
  }

  /** Running text that names its speaker stays as it is: a quote block would drop the words "said" and "of". */
  private quote({ quote }: Part, sources: readonly SourceBlock[]): TopBlock[] {
    const attribution = quote ? quote.attribution : 0;
    if (attribution === null) return sources.flatMap((block) => this.line(block, 'paragraph'));
    const lines = sources.flatMap(({ id, content }): Inline[][] => {
      if (content.type === 'quote') return content.children.map(({ children }) => [...children]);
      const children = inlinesOf(content);
      return children ? [this.inlines(id, children)] : [];
    });
    if (lines.length === 0 || sources.some(({ content }) => !canBeSaid(content))) {
      return sources.flatMap((block) => this.line(block, 'paragraph'));
    }
    const last = lines.pop() ?? [];
    const named = textOfLine(last).slice(
      attribution === 0 ? Number.POSITIVE_INFINITY : -attribution,
    );
    const fields = {
      speaker: quote?.speaker ?? '',
      role: quote?.role ?? '',
      organisation: quote?.organisation ?? '',
    };
    // What the fields do not say whole stays in the text, and is not said twice.
    const isSaid = wordsOf(named).every((word) =>
      wordsOf(Object.values(fields).join(' ')).includes(word),
    );
    const { speaker, role, organisation } = isSaid
      ? fields
      : { speaker: '', role: '', organisation: '' };
    lines.push(isSaid ? withoutEnd(last, attribution) : last);
    const said = lines.filter((line) => textOfLine(line).trim() !== '');
    return [
      {
        type: 'quote',
        speaker,
        role,
        organisation,
        children: said.map((children) => ({ type: 'paragraph', children })),
      },
    ];
  }

  /** A picture with the lines that stand under it as its caption. */
  private image(sources: readonly SourceBlock[]): TopBlock[] {
    const picture = sources.find(({ content }) => content.type === 'picture');
    const lines = sources.filter(({ content }) => inlinesOf(content) !== null);
    if (picture?.content.type !== 'picture' || lines.length !== sources.length - 1) {
      return sources.flatMap((block) => this.line(block, 'paragraph'));
    }
    const caption = lines
      .map(({ content }) => textOf(content).replace(/\s+/g, ' ').trim())
      .filter((text) => text !== '')
      .join(' ');
    const image = this.picture(picture.content, caption);
    return image.length > 0 ? image : lines.flatMap((block) => this.line(block, 'paragraph'));
  }

  private picture(picture: SourcePicture, caption: string): TopBlock[] {
    const taken = this.pictures.take(picture);
    if (!taken) return [];
    const { alt, isDecorative, width } = picture;
    const percent = Math.min(100, Math.max(10, Math.round(width ?? 100)));
    return [
      {
        type: 'image',
        ...taken,
        alt,
        decorative: isDecorative,
        caption,
        credit: '',
        width: percent,
        children: [{ text: '' }],
      },
    ];
  }

  /** Lists as they are; lines of text one after the other are the items of one. */
  private list(sources: readonly SourceBlock[]): TopBlock[] {
    const blocks: TopBlock[] = [];
    let own: List | null = null;
    for (const block of sources) {
      const made = this.line(block, 'paragraph');
      for (const each of made) {
        if (each.type !== 'paragraph') {
          own = null;
          blocks.push(each);
          continue;
        }
        if (!own) {
          own = { type: 'list', ordered: false, children: [] };
          blocks.push(own);
        }
        own.children.push({ type: 'list-item', children: [each] });
      }
    }
    return blocks;
  }
}

/** Whether a quotation can be made of it without a loss. */
const canBeSaid = (content: SourceBlock['content']): boolean =>
  inlinesOf(content) !== null ||
  (content.type === 'quote' && !content.speaker && !content.role && !content.organisation);

const heading = (text: string): string =>
  text
    .replace(/[\s:：]+$/u, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();

const onOneLine = (children: readonly Inline[]): Inline[] =>
  children.map((inline) =>
    'text' in inline ? { ...inline, text: inline.text.replace(/\s*\n\s*/g, ' ') } : inline,
  );
