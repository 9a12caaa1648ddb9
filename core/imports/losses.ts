/** What a file held and the release will not, or will in another way. */
export interface Loss {
  readonly what: LossKind;
  readonly count: number;
}

/** One and many, and what became of it. */
interface Wording {
  readonly one: string;
  readonly many: string;
  readonly fate: string;
}

const WORDINGS = {
  'text-box': { one: 'text box', many: 'text boxes', fate: 'kept as paragraphs' },
  chart: { one: 'chart', many: 'charts', fate: 'dropped' },
  drawing: { one: 'drawing', many: 'drawings', fate: 'dropped' },
  equation: { one: 'equation', many: 'equations', fate: 'kept as text' },
  'embedded-file': { one: 'embedded file', many: 'embedded files', fate: 'dropped' },
  attachment: { one: 'attachment', many: 'attachments', fate: 'left with the message' },
  'unreadable-picture': {
    one: 'picture',
    many: 'pictures',
    fate: 'dropped: of a type that cannot be read',
  },
  'remote-picture': {
    one: 'picture',
    many: 'pictures',
    fate: 'dropped: it is not in the file but on the web',
  },
  'too-large-picture': {
    one: 'picture',
    many: 'pictures',
    fate: 'dropped: larger than a release can hold',
  },
  'missing-picture': {
    one: 'picture',
    many: 'pictures',
    fate: 'dropped: it is missing from the file',
  },
  'cropped-picture': {
    one: 'cropped picture',
    many: 'cropped pictures',
    fate: 'kept whole: what was cut off is seen again',
  },
  'turned-picture': {
    one: 'turned picture',
    many: 'turned pictures',
    fate: 'kept as it was before the document turned it',
  },
  footnote: { one: 'footnote', many: 'footnotes', fate: 'moved to the notes to editors' },
  comment: { one: 'comment', many: 'comments', fate: 'dropped' },
  insertion: { one: 'tracked insertion', many: 'tracked insertions', fate: 'decided as chosen' },
  deletion: { one: 'tracked deletion', many: 'tracked deletions', fate: 'decided as chosen' },
  move: { one: 'tracked move', many: 'tracked moves', fate: 'decided as chosen' },
  'format-change': {
    one: 'tracked change of format',
    many: 'tracked changes of format',
    fate: 'decided as chosen',
  },
  field: { one: 'field', many: 'fields', fate: 'kept as the text it showed' },
  'nested-table': { one: 'table in a table', many: 'tables in tables', fate: 'kept as text' },
  underline: {
    one: 'underlined passage',
    many: 'underlined passages',
    fate: 'kept without the line',
  },
  'hidden-text': { one: 'hidden passage', many: 'hidden passages', fate: 'dropped' },
  macro: { one: 'macro part', many: 'macro parts', fate: 'never read' },
  'old-word': {
    one: 'old Word file (.doc)',
    many: 'old Word files (.doc)',
    fate: 'read for its text only: for headings, lists and pictures save it as .docx',
  },
  formatting: { one: 'passage', many: 'passages', fate: 'kept as plain text' },
} as const satisfies Record<string, Wording>;

export type LossKind = keyof typeof WORDINGS;

/** `2 text boxes kept as paragraphs`. */
export function lossSentence({ what, count }: Loss): string {
  const { one, many, fate } = WORDINGS[what];
  return `${count.toLocaleString('en')} ${count === 1 ? one : many} ${fate}`;
}

/** The losses with more of one kind. */
export function withLoss(losses: readonly Loss[], what: LossKind, count: number): Loss[] {
  const all = new LossCount();
  for (const loss of losses) all.add(loss.what, loss.count);
  all.add(what, count);
  return all.all();
}

/** Counts what is lost while a file is read. */
export class LossCount {
  private readonly counts = new Map<LossKind, number>();

  add(what: LossKind, count = 1): void {
    if (count > 0) this.counts.set(what, (this.counts.get(what) ?? 0) + count);
  }

  /** In the order in which each was first met. */
  all(): Loss[] {
    return [...this.counts].map(([what, count]) => ({ what, count }));
  }
}
