/** Picture formats that a release does not store. Those that can be converted become PNG. */
export type OtherPicture = 'WebP' | 'TIFF' | 'HEIC' | 'AVIF' | 'SVG' | 'BMP' | 'PDF' | 'Photoshop';

/** The format of a picture that Word and mail do not show, by the first bytes of its file. */
export function otherPicture(bytes: Uint8Array): OtherPicture | null {
  const head = String.fromCharCode(...bytes.subarray(0, 300));
  if (/^RIFF[\s\S]{4}WEBP/.test(head)) return 'WebP';
  if (head.startsWith('II*\0') || head.startsWith('MM\0*')) return 'TIFF';
  if (/^[\s\S]{4}ftyp(?:avif|avis)/.test(head)) return 'AVIF';
  if (/^[\s\S]{4}ftyp(?:hei[cfmsx]|hev[cmx]|mif1|msf1)/.test(head)) return 'HEIC';
  if (head.startsWith('%PDF-')) return 'PDF';
  if (head.startsWith('8BPS')) return 'Photoshop';
  if (/^BM[\s\S]{4}\0\0\0\0/.test(head)) return 'BMP';
  if (/^(?:ï»¿)?\s*(?:<\?xml[^>]*>|<!--[\s\S]*?-->|<!DOCTYPE svg[^>]*>|\s)*<svg[\s>]/i.test(head))
    return 'SVG';
  return null;
}
