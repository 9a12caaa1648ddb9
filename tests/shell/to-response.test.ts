import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { toResponse } from '../../electron/windows/to-response';

const newFolder = (): string => mkdtempSync(join(tmpdir(), 'dateline-response-'));
const HEADERS = { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': 'x' };

describe('an answer for protocol.handle', () => {
  it('is a file with the headers that the file was given', async () => {
    const path = join(newFolder(), 'page.html');
    writeFileSync(path, '<p>Page</p>');
    const response = await toResponse({ path, mimeType: 'text/html', headers: HEADERS });
    expect(response.status).toBe(200);
    expect(await response.text()).toBe('<p>Page</p>');
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('content-security-policy')).toBe('x');
  });

  it('is bytes from memory, and no more of the buffer than they are', async () => {
    const data = Buffer.from('[picture]').subarray(1, 8);
    const response = await toResponse({ data, mimeType: 'image/png' });
    expect(await response.text()).toBe('picture');
    expect(response.headers.get('content-type')).toBe('image/png');
  });

  it('is an error for a file that is not there and for what is refused', async () => {
    for (const answer of [{ path: join(newFolder(), 'none') }, { error: -6 }]) {
      expect((await toResponse(answer)).type).toBe('error');
    }
    expect((await toResponse({ statusCode: 404, data: Buffer.alloc(0) })).status).toBe(404);
  });
});
