import { BOUNDS } from '../archive/bounds';
import { hasTooManyPixels } from '../images/pixels';
import { readImageHeader } from '../images/read-image-header';
import type { BlockBuilder, LineFacts } from '../reading/block-builder';
import type { ReadBlock } from '../reading/blocks';
import { createBlock } from '../release/blocks/create';
import type { LooseNode } from '../release/nodes';
import { LossCount } from './losses';
import { offeredTitle } from './offered-title';
import {
  type Look,
  NO_LOOK,
  NO_PROPERTIES,
  NO_REVISIONS,
  type SourceBlock,
  type SourceDocument,
  type SourcePageBreak,
  type SourcePicture,
  type SourcePlace,
} from './source';

/** What a file says of a picture besides its bytes. */
interface PictureFacts {
  readonly alt?: string | undefined;
  readonly isDecorative?: boolean;
  /** Width as a percentage of the text column. */
  readonly width?: number | null;
}

type StandIn = SourcePicture | SourcePageBreak;

export const PAGE_BREAK: SourcePageBreak = { type: 'page-break' };

/** Puts a file together from what its readers have read. */
export class SourceBuilder {
  readonly losses = new LossCount();
  /** Their ids are given at the end. */
  readonly #blocks: SourceBlock[] = [];
  readonly #pictures: Record<string, Uint8Array> = {};

  /** Keeps a picture; null, and a loss, where it is too large or of a type that no release holds. */
  picture(bytes: Uint8Array, facts: PictureFacts = {}): SourcePicture | null {
    if (bytes.length > BOUNDS.assetBytes || hasTooManyPixels(bytes)) {
      this.losses.add('too-large-picture');
      return null;
    }
    if (!readImageHeader(bytes)) {
      this.losses.add('unreadable-picture');
      return null;
    }
    const picture = `p${Object.keys(this.#pictures).length + 1}`;
    this.#pictures[picture] = bytes;
    return {
      type: 'picture',
      picture,
      alt: facts.alt?.trim() ?? '',
      isDecorative: facts.isDecorative ?? false,
      width: facts.width ?? null,
    };
  }

  /** Adds everything that was read, with what stood between its lines. */
  add(builder: BlockBuilder, place: SourcePlace = 'body'): void {
    for (const block of builder.finish()) this.#addBlock(block, builder, place);
  }

  /**
   * Puts the subject of a message, or the title that a file says apart from its text, above the text as
   * a line of the header; nothing where the text says it already. For readers to call last.
   */
  offerTitle(said: string): void {
    const title = offeredTitle(said, this.#blocks);
    if (title) this.#blocks.unshift({ id: '', ...title });
  }

  /** The language of most of the text; null where none is stated. */
  mostLanguage(): string | null {
    const lengths = new Map<string, number>();
    for (const { language, content } of this.#blocks) {
      if (language === null || content.type === 'picture' || content.type === 'page-break')
        continue;
      lengths.set(language, (lengths.get(language) ?? 0) + textOf(content).length);
    }
    return [...lengths].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null;
  }

  build(
    rest: Partial<Omit<SourceDocument, 'blocks' | 'pictures' | 'losses'>> = {},
  ): SourceDocument {
    return {
      properties: NO_PROPERTIES,
      revisions: NO_REVISIONS,
      identity: null,
      ...rest,
      blocks: this.#blocks.map((block, index) => ({ ...block, id: `s${index + 1}` })),
      pictures: this.#pictures,
      losses: this.losses.all(),
    };
  }

  #addBlock(block: ReadBlock, builder: BlockBuilder, place: SourcePlace): void {
    const own = builder.standIns.get(block) as StandIn | undefined;
    if (own) {
      this.#push({ look: NO_LOOK, language: null, direction: null, content: own }, place);
      return;
    }
    const inner: StandIn[] = [];
    if (builder.standIns.size > 0) takeStandIns(block, builder, inner);
    if (!isWithoutItems(block)) {
      const facts = factsOf(block, builder);
      const { look, language, direction } = seenOf(block, facts);
      this.#push({ look, language, direction, content: block }, place);
    }
    for (const content of inner) {
      this.#push({ look: NO_LOOK, language: null, direction: null, content }, place);
    }
  }

  #push(block: Omit<SourceBlock, 'id' | 'place'>, place: SourcePlace): void {
    this.#blocks.push({ id: '', place, ...block });
  }
}

/** Takes what stands for something out of a list, table or quote: in a file it stands after it. */
function takeStandIns(block: LooseNode, builder: BlockBuilder, taken: StandIn[]): void {
  if (!('children' in block)) return;
  const children = block.children as LooseNode[];
  for (let at = 0; at < children.length; at += 1) {
    const child = children[at] as LooseNode;
    const what = builder.standIns.get(child) as StandIn | undefined;
    if (what) taken.push(what);
    else takeStandIns(child, builder, taken);
    if (what || isWithoutItems(child)) {
      children.splice(at, 1);
      at -= 1;
    }
  }
  const type = 'type' in block ? block.type : '';
  if (children.length === 0 && (type === 'table-cell' || type === 'list-item')) {
    if (type === 'table-cell') children.push(createBlock.paragraph());
  }
}

/** Whether nothing is left of a list, an item or a quote. */
const isWithoutItems = (node: LooseNode): boolean =>
  'children' in node &&
  node.children.length === 0 &&
  ['list', 'list-item', 'quote'].includes(node.type);

/** What is facts of the first line in a block. */
function factsOf(node: LooseNode, builder: BlockBuilder): LineFacts | undefined {
  if (!('children' in node)) return undefined;
  const own = builder.lineFacts.get(node.children);
  if (own) return own;
  for (const child of node.children) {
    const found = factsOf(child, builder);
    if (found) return found;
  }
  return undefined;
}

function seenOf(
  block: ReadBlock,
  facts: LineFacts | undefined,
): Pick<SourceBlock, 'look' | 'language' | 'direction'> {
  const text = textOf(block);
  const look: Look = {
    style: facts?.style ?? '',
    size: facts?.size ?? null,
    isBold: isAllBold(block),
    isUpper: /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text),
    align: facts?.align ?? 'start',
  };
  return { look, language: facts?.language ?? null, direction: facts?.direction ?? null };
}

const textOf = (node: LooseNode): string =>
  'text' in node ? node.text : node.children.map(textOf).join('');

function isAllBold(block: ReadBlock): boolean {
  let isBold = false;
  const visit = (node: LooseNode): boolean => {
    if (!('text' in node)) return (node.children as readonly LooseNode[]).every(visit);
    if (String(node.text).trim() === '') return true;
    isBold = 'bold' in node && node.bold === true;
    return isBold;
  };
  return visit(block as LooseNode) && isBold;
}
