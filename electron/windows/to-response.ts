import { readFile } from 'node:fs/promises';
import type { ProtocolResponse } from 'electron';

/** An answer of Electron's older protocol functions as the `Response` that `protocol.handle` wants. */
export async function toResponse(answer: ProtocolResponse): Promise<Response> {
  const { path, data, error, statusCode, headers, mimeType } = answer;
  if (error !== undefined) return Response.error();
  const body = path ? await readFile(path).catch(() => null) : data;
  if (body === null || (body !== undefined && !(body instanceof Uint8Array))) {
    return Response.error();
  }
  return new Response(body && new Uint8Array(body), {
    status: statusCode ?? 200,
    headers: {
      ...(mimeType && { 'Content-Type': mimeType }),
      ...(headers as Record<string, string> | undefined),
    },
  });
}
