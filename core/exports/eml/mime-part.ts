/** A part of a message: its header fields in order, and its body (RFC 2045). */
export interface MimePart {
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: string;
}

/** Serialises a part, with CRLF line ends. */
export function writePart(part: MimePart): string {
  const headers = part.headers.map(([name, value]) => `${name}: ${value}\r\n`);
  return `${headers.join('')}\r\n${part.body}\r\n`;
}

/**
 * Parts in one multipart body (RFC 2046 §5.1). The boundary is the same in every message: it
 * contains `=_`, which cannot occur in base64, and every body of ours is base64. A multipart in a
 * multipart is always of another subtype, so that neither's boundary begins with the other's.
 */
export function multipart(
  subtype: 'alternative' | 'related' | 'mixed',
  parts: readonly MimePart[],
): MimePart {
  const boundary = `=_dateline_${subtype}`;
  // A related body must declare its type (RFC 2387 §3.1).
  const type = subtype === 'related' ? ' type="text/html";' : '';
  const written = parts.map((part) => `--${boundary}\r\n${writePart(part)}`);
  return {
    headers: [['Content-Type', `multipart/${subtype};${type}\r\n boundary="${boundary}"`]],
    body: `${written.join('')}--${boundary}--`,
  };
}
