const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** A value as JSON in UTF-8: as bytes much of it goes over to a window far faster than as a tree. */
export const jsonBytes = (value: unknown): Uint8Array<ArrayBuffer> =>
  encoder.encode(JSON.stringify(value));

/** Decodes such bytes; the caller knows the type. */
export const fromJsonBytes = <T>(bytes: Uint8Array): T => JSON.parse(decoder.decode(bytes));
