const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** Pages put behind the last one: one of each side, to take heads and feet from. */
export const SPARE_PAGES = 2;

/**
 * Says of every section what Word takes for granted: its heads and feet are those of the section
 * before where it names none (17.10.5, 17.10.2).
 */
export function nameHeadsAndFeet(body: Document): void {
  const known = new Map<string, Element>();
  for (const section of body.getElementsByTagNameNS(W, 'sectPr')) {
    const own = new Set<string>();
    for (const name of ['headerReference', 'footerReference']) {
      for (const reference of section.getElementsByTagNameNS(W, name)) {
        const key = `${name} ${reference.getAttributeNS(W, 'type')}`;
        known.set(key, reference);
        own.add(key);
      }
    }
    const lacking = [...known].filter(([key]) => !own.has(key));
    section.prepend(...lacking.map(([, reference]) => reference.cloneNode()));
  }
}

/** Lets the document go on for some empty pages. */
export function addSparePages(body: Document): void {
  const [whole] = body.getElementsByTagNameNS(W, 'body');
  const last = whole?.lastElementChild;
  const end = last?.localName === 'sectPr' ? last : null;
  for (let page = 0; page < SPARE_PAGES; page += 1) {
    const paragraph = body.createElementNS(W, 'w:p');
    const properties = body.createElementNS(W, 'w:pPr');
    properties.append(body.createElementNS(W, 'w:pageBreakBefore'));
    paragraph.append(properties);
    whole?.insertBefore(paragraph, end);
  }
}
