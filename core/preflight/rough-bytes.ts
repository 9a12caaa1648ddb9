import type { Release } from '../release/release';

/** How many bytes all pictures of a release have. */
export interface PictureBytes {
  /** As they came. */
  readonly print: number;
  /** Made for the screen, about. */
  readonly screen: number;
}

export const NO_PICTURES: PictureBytes = { print: 0, screen: 0 };

interface Rough {
  /** What every file of the format has. */
  readonly base: number;
  /** For each byte of the release. */
  readonly text: number;
  /** For each byte of its pictures; as Base64 they take a third more. */
  readonly pictures: number;
  /** Which pictures it carries: as they came, or made for the screen. */
  readonly size: keyof PictureBytes;
}

/** Measured on the templates that ship; typefaces make up most of a PDF. */
const FORMATS: Readonly<Record<string, Rough>> = {
  docx: { base: 15_000, text: 0.3, pictures: 1, size: 'print' },
  pdf: { base: 35_000, text: 1.3, pictures: 1, size: 'print' },
  html: { base: 4_500, text: 2.2, pictures: 4 / 3, size: 'screen' },
  text: { base: 0, text: 0.4, pictures: 0, size: 'screen' },
  // Pictures are in it only when they are asked for.
  markdown: { base: 1_200, text: 2.1, pictures: 0, size: 'screen' },
  eml: { base: 6_000, text: 1, pictures: 4 / 3, size: 'screen' },
  odt: { base: 4_500, text: 0.3, pictures: 1, size: 'print' },
  // It has its text twice, as HTML and as plain text.
  ninjs: { base: 800, text: 1.4, pictures: 0, size: 'screen' },
};

/** About how many bytes a release has in a format, within a factor of two. */
export function roughBytes(format: string, release: Release, pictures: PictureBytes): number {
  const rough = FORMATS[format];
  if (!rough) return 0;
  const bytes = new TextEncoder().encode(JSON.stringify(release.children)).length;
  return Math.round(rough.base + rough.text * bytes + rough.pictures * pictures[rough.size]);
}

/** What a kit has besides documents and pictures: index page, contacts, fact sheet, checksums. */
const KIT_BASE = 60_000;
/** A picture of a kit is there for print, as it came, and smaller for the web. */
const KIT_PICTURES = 1.2;

/**
 * About how many bytes a press kit has.
 *
 * @param documents of the files of one language together, as `roughBytes` tells them
 */
export function roughKitBytes(documents: number, languages: number, pictureBytes: number): number {
  return Math.round(KIT_BASE + documents * languages + KIT_PICTURES * pictureBytes);
}

/** "90 KB", "1.4 MB": as file managers say it, in steps of a thousand. */
export function bytesText(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1000))} KB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** What travels with a message takes a third more than by itself. */
const AS_ATTACHMENT = 4 / 3;
const ATTACHED: Readonly<Record<string, readonly string[]>> = {
  pdf: ['pdf'],
  docx: ['docx'],
  both: ['pdf', 'docx'],
};

/** About how many bytes a release has as an e-mail draft, with what is attached to it. */
export function roughMailBytes(release: Release, pictures: PictureBytes, attached: string): number {
  const files = ATTACHED[attached] ?? [];
  const sum = files.reduce((total, id) => total + roughBytes(id, release, pictures), 0);
  return roughBytes('eml', release, pictures) + Math.round(AS_ATTACHMENT * sum);
}

/** Many mail servers take no larger message, in bytes. */
const MAX_MAIL = 10_000_000;

/** What is said of a message that is too large for many; null where it is not. */
export function mailSizeWarning(bytes: number): string | null {
  if (bytes <= MAX_MAIL) return null;
  return `The e-mail draft has about ${bytesText(bytes)}; many mail servers refuse more than 10 MB. Attach less, or send a link to the pictures.`;
}
