const KEPT = new Set(['image/png', 'image/jpeg', 'image/gif']);

/** The pictures among what was dropped or pasted. */
export function imagesIn(data: DataTransfer | null): File[] {
  return [...(data?.files ?? [])].filter(({ type }) => type.startsWith('image/'));
}

/** The bytes of a picture, converted to PNG if Word and PDF readers may not support its format. */
export async function bytesOf(file: File): Promise<Uint8Array> {
  if (KEPT.has(file.type)) return new Uint8Array(await file.arrayBuffer());
  const url = URL.createObjectURL(file);
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.naturalWidth;
    canvas.height = image.naturalHeight;
    canvas.getContext('2d')?.drawImage(image, 0, 0);
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
    return new Uint8Array((await blob?.arrayBuffer()) ?? new ArrayBuffer(0));
  } catch {
    // The shell reports what is wrong with it.
    return new Uint8Array(await file.arrayBuffer());
  } finally {
    URL.revokeObjectURL(url);
  }
}
