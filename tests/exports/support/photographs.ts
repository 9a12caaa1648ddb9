import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Vips from 'wasm-vips';

type Library = Awaited<ReturnType<typeof Vips>>;
let library: Promise<Library> | null = null;

/** libvips, started once for a test file. */
export const vips = (): Promise<Library> => {
  library ??= Vips({ dynamicLibraries: [] });
  return library;
};

/** A picture with a slope of colours, so that turning or recompressing it shows. */
export async function picture(
  suffix: '.jpg' | '.png' | '.gif',
  { width = 96, height = 64 } = {},
  options: Record<string, unknown> = {},
): Promise<Uint8Array> {
  const { Image } = await vips();
  const place = Image.xyz(width, height);
  const colours = place.linear([200 / width, 200 / height], [20, 30]);
  const image = colours.bandjoin(90).cast('uchar').copy({ interpretation: 'srgb' });
  return image.writeToBuffer(suffix, options);
}

/** The pixels of a picture as they are stored, unturned. */
export async function pixels(bytes: Uint8Array): Promise<Buffer> {
  const { Image } = await vips();
  return Buffer.from(Image.newFromBuffer(bytes).writeToMemory());
}

/** What a camera, an editor and a careless person leave in a picture. */
export const SECRETS = {
  '-GPSLatitude': '46.2276',
  '-GPSLatitudeRef': 'N',
  '-GPSLongitude': '6.1404',
  '-GPSLongitudeRef': 'E',
  '-SerialNumber': 'SECRET-SERIAL',
  '-Artist': 'SECRET-ARTIST',
  '-IPTC:By-line': 'SECRET-BYLINE',
  '-XMP:CreatorTool': 'SECRET-TOOL',
  '-XMP:HistorySoftwareAgent': 'SECRET-AGENT',
  '-Comment': 'SECRET-COMMENT /home/amal/secret.psd',
} as const;

/** The picture with metadata written in by exiftool, as far as its format takes them. */
export function withMetadata(
  bytes: Uint8Array,
  extension: string,
  tags: Readonly<Record<string, string>> = SECRETS,
): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-photo-'));
  try {
    const path = join(folder, `a.${extension}`);
    writeFileSync(path, bytes);
    const args = Object.entries(tags).map(([tag, value]) => `${tag}=${value}`);
    execFileSync('exiftool', ['-m', '-q', '-overwrite_original', ...args, path], {
      stdio: ['ignore', 'ignore', 'ignore'],
    });
    return new Uint8Array(readFileSync(path));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What exiftool reads in a file besides what the pixels themselves say, by `group:tag`. */
export function metadataOf(path: string): Record<string, unknown> {
  const json = execFileSync('exiftool', ['-j', '-G1', '-n', path], { encoding: 'utf8' });
  const [tags] = JSON.parse(json) as [Record<string, unknown>];
  const ours = Object.entries(tags).filter(
    ([tag]) => !/^(SourceFile|ExifTool:|System:|File:|Composite:|JFIF:)/.test(tag),
  );
  return Object.fromEntries(ours);
}
