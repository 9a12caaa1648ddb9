import { child, childrenOf, switchOf, wholeNumber, type XmlElement } from './xml';

/** Headers and footers that pages show, by the ids of their relationships, and how wide the text is. */
export class Sections {
  readonly headers = new Set<string>();
  readonly footers = new Set<string>();
  /** Width of the text column in English Metric Units; null where nothing says it. */
  width: number | null = null;

  /** @param hasEven pages on the left have headers of their own */
  constructor(private readonly hasEven: boolean) {}

  add(section: XmlElement): void {
    const hasFirst = switchOf(section, 'w:titlePg') ?? false;
    const isShown = (type: string): boolean =>
      type === 'first' ? hasFirst : type === 'even' ? this.hasEven : true;
    // The first page's come first: it is where letterheads stand.
    for (const type of ['first', 'default', 'even']) {
      if (!isShown(type)) continue;
      for (const [name, ids] of [
        ['w:headerReference', this.headers],
        ['w:footerReference', this.footers],
      ] as const) {
        for (const { attributes } of childrenOf(section, name)) {
          if ((attributes['w:type'] ?? 'default') === type) ids.add(attributes['r:id'] ?? '');
        }
      }
    }
    this.width ??= widthOf(section);
  }
}

/** English Metric Units in a twentieth of a point. */
const TWIP = 635;

function widthOf(section: XmlElement): number | null {
  const page = wholeNumber(child(section, 'w:pgSz')?.attributes['w:w']);
  const margins = child(section, 'w:pgMar')?.attributes;
  const left = wholeNumber(margins?.['w:left'] ?? margins?.['w:start']) ?? 0;
  const right = wholeNumber(margins?.['w:right'] ?? margins?.['w:end']) ?? 0;
  const columns = Math.max(1, wholeNumber(child(section, 'w:cols')?.attributes['w:num']) ?? 1);
  const width = page === undefined ? 0 : (page - left - right) / columns;
  return width > 0 ? width * TWIP : null;
}
