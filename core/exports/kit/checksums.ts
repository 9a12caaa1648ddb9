/** A file in a kit: path, length and SHA-256 in lower-case hexadecimal. */
export interface KitFile {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** Check sums as `sha256sum -c` reads them. */
export function checksums(files: readonly KitFile[]): string {
  return files.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join('');
}
