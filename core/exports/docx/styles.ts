/** The styles of a release, by their ids. A newsroom restyles these; nothing is formatted by hand. */
export const STYLE = {
  headline: 'Title',
  subhead: 'Subtitle',
  lede: 'Lede',
  body: 'BodyText',
  heading2: 'Heading2',
  heading3: 'Heading3',
  quote: 'Quote',
  attribution: 'Attribution',
  list: 'ListParagraph',
  listContinue: 'ListContinue',
  table: 'ReleaseTable',
  tableText: 'TableText',
  tableHead: 'TableHead',
  tableTextSmall: 'TableTextSmall',
  tableHeadSmall: 'TableHeadSmall',
  tableTextSmallest: 'TableTextSmallest',
  tableHeadSmallest: 'TableHeadSmallest',
  tableEnd: 'TableEnd',
  tableCaption: 'TableCaption',
  picture: 'Picture',
  caption: 'Caption',
  releaseLine: 'ReleaseLine',
  reference: 'Reference',
  notes: 'NotesToEditors',
  boilerplate: 'Boilerplate',
  contact: 'Contact',
  contactText: 'ContactText',
  endMark: 'EndMark',
  draft: 'DraftMark',
  letterhead: 'Letterhead',
  kind: 'ReleaseKind',
  header: 'Header',
  footer: 'Footer',
} as const;
export type StyleId = (typeof STYLE)[keyof typeof STYLE] | `ListContinue${number}`;

export const CHARACTER_STYLE = {
  dateline: 'Dateline',
  contactName: 'ContactName',
  placeholder: 'Placeholder',
  link: 'Hyperlink',
} as const;

/** The style of a further paragraph of a list item, `depth` levels deep (0 is the outermost). */
export function listContinueStyle(depth: number): StyleId {
  const level = Math.min(depth, DEEPEST_LEVEL);
  return level === 0 ? STYLE.listContinue : `ListContinue${level + 1}`;
}

/** Word knows nine levels; deeper lists stay on the last. */
export const DEEPEST_LEVEL = 8;
/** How far each level of a list goes in, in twentieths of a point. */
export const LIST_INDENT = 360;
