import type { Release } from '../release/release';

interface Rough {
  /** What every file of the format has. */
  readonly base: number;
  /** For each byte of the release. */
  readonly text: number;
  /** For each byte of its pictures; as Base64 they take a third more. */
  readonly pictures: number;
}

/** Measured on the templates that ship; typefaces make up most of a PDF. */
const FORMATS: Readonly<Record<string, Rough>> = {
  docx: { base: 15_000, text: 0.3, pictures: 1 },
  pdf: { base: 35_000, text: 1.3, pictures: 1 },
  html: { base: 3_500, text: 0.7, pictures: 4 / 3 },
  text: { base: 0, text: 0.4, pictures: 0 },
  // Pictures are in it only when they are asked for.
  markdown: { base: 200, text: 0.4, pictures: 0 },
  eml: { base: 6_000, text: 1, pictures: 4 / 3 },
};

/** About how many bytes a release has in a format, within a factor of two. */
export function roughBytes(format: string, release: Release, pictureBytes: number): number {
  const rough = FORMATS[format];
  if (!rough) return 0;
  const bytes = new TextEncoder().encode(JSON.stringify(release.children)).length;
  return Math.round(rough.base + rough.text * bytes + rough.pictures * pictureBytes);
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
