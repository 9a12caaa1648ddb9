import { BOUNDS } from '../../archive/bounds';
import { hasTooManyPixels } from '../../images/pixels';
import { readImageHeader } from '../../images/read-image-header';
import { printable } from '../../release/characters';
import type { LossCount } from '../losses';
import type { SourcePicture } from '../source';
import type { WordPackage } from './word-package';
import { child, wholeNumber, within, type XmlElement } from './xml';

/** Keeps the pictures of a document, each of them once. */
export class Pictures {
  readonly kept: Record<string, Uint8Array> = {};
  /** By the name of its part: the key of a picture, or null where it cannot be kept. */
  private readonly known = new Map<string, string | null>();

  constructor(
    private readonly file: WordPackage,
    private readonly losses: LossCount,
  ) {}

  /** A picture of DrawingML (ECMA-376 part 1, 20.2). */
  fromDrawing(
    picture: XmlElement,
    properties: XmlElement | undefined,
    part: string,
    width: number | null,
  ): SourcePicture | null {
    const fill = child(picture, 'pic:blipFill');
    const blip = child(fill, 'a:blip');
    const key = this.keyOf(blip?.attributes['r:embed'], blip?.attributes['r:link'], part);
    if (key === null) return null;
    const own = child(child(picture, 'pic:nvPicPr'), 'pic:cNvPr');
    const alt = altOf(properties) || altOf(own);
    const isDecorative = [properties, own].some((each) =>
      /^(1|true)$/.test(within(each, 'adec:decorative')?.attributes.val ?? ''),
    );
    const { crop } = cropOf(child(fill, 'a:srcRect'));
    if (crop) this.losses.add('cropped-picture');
    const turn = child(child(picture, 'pic:spPr'), 'a:xfrm')?.attributes.rot ?? '0';
    if (turn !== '0') this.losses.add('turned-picture');
    return { ...plainPicture(key, alt, width), isDecorative, ...(crop && { crop }) };
  }

  /** A picture of VML, as Word 2007 and mail programs write it. */
  fromVml(
    data: XmlElement,
    shape: XmlElement | undefined,
    part: string,
    width: number | null,
  ): SourcePicture | null {
    const { attributes } = data;
    const key = this.keyOf(attributes['r:id'] ?? attributes['o:relid'], attributes['r:href'], part);
    if (key === null) return null;
    const alt = shape?.attributes.alt ?? '';
    return plainPicture(key, printable(alt).trim(), width);
  }

  /** The key of a picture's bytes; null, and a loss counted, where there are none that a release holds. */
  private keyOf(
    embedded: string | undefined,
    linked: string | undefined,
    part: string,
  ): string | null {
    const relationships = this.file.relationships(part);
    const found = relationships.get(embedded ?? '');
    if (!found || found.isExternal) {
      const isRemote = found?.isExternal ?? relationships.has(linked ?? '');
      this.losses.add(isRemote ? 'remote-picture' : 'missing-picture');
      return null;
    }
    const known = this.known.get(found.target);
    if (known !== undefined) return known;
    const key = this.keep(found.target);
    this.known.set(found.target, key);
    return key;
  }

  private keep(name: string): string | null {
    const bytes = this.file.media(name, BOUNDS.assetBytes);
    if (bytes === undefined) {
      this.losses.add('missing-picture');
      return null;
    }
    if (bytes === null || hasTooManyPixels(bytes)) {
      this.losses.add('too-large-picture');
      return null;
    }
    if (readImageHeader(bytes) === null) {
      this.losses.add('unreadable-picture');
      return null;
    }
    const key = `p${Object.keys(this.kept).length + 1}`;
    this.kept[key] = bytes;
    return key;
  }
}

const plainPicture = (picture: string, alt: string, width: number | null): SourcePicture => ({
  type: 'picture',
  picture,
  alt,
  isDecorative: false,
  width,
});

/** The description; Word and LibreOffice have a title beside it, which people fill in its place. */
function altOf(properties: XmlElement | undefined): string {
  const { descr = '', title = '' } = properties?.attributes ?? {};
  return printable(descr.trim() || title).trim();
}

/** What is cut off on each side, in thousandths of a percent; less than nothing adds a margin. */
function cropOf(rectangle: XmlElement | undefined): Pick<SourcePicture, 'crop'> {
  const side = (name: string): number => {
    const said = rectangle?.attributes[name] ?? '';
    const part = said.endsWith('%') ? Number.parseFloat(said) * 1000 : (wholeNumber(said) ?? 0);
    return Math.min(1, Math.max(0, (Number.isFinite(part) ? part : 0) / 100_000));
  };
  const crop = { left: side('l'), top: side('t'), right: side('r'), bottom: side('b') };
  const isCut = Object.values(crop).some((part) => part > 0);
  const leavesSome = crop.left + crop.right < 1 && crop.top + crop.bottom < 1;
  return isCut && leavesSome ? { crop } : {};
}
