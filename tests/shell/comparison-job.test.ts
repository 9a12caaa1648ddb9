import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { runJob } from '../../electron/export/jobs';
import { release } from '../support/release';

const archive = (text: string) => ({
  release: release([{ type: 'paragraph', children: [{ text }] }]),
  assets: new Map(),
});
const job = (path: string) => ({
  kind: 'comparison' as const,
  before: archive('Schools are closed.'),
  after: archive('Schools are open.'),
  path,
});
const noPages = () => Promise.reject(new Error('no page is set here'));
const folder = () => mkdtempSync(join(tmpdir(), 'dateline-comparison-'));

describe('a comparison as a Word document', () => {
  it('is written with its changes tracked', async () => {
    const path = join(folder(), 'compared.docx');
    const result = await runJob(job(path), noPages);
    expect(result.files).toMatchObject([{ type: 'written', path }]);
    const xml = strFromU8(unzipSync(readFileSync(path))['word/document.xml'] as Uint8Array);
    expect(xml).toMatch(/<w:ins [^>]*>.*open/s);
  });

  it('leaves nothing when it is cancelled while it is made', async () => {
    const inside = folder();
    const path = join(inside, 'compared.docx');
    const controller = new AbortController();
    const result = runJob(job(path), noPages, undefined, controller.signal);
    controller.abort();
    expect((await result).isStopped).toBe(true);
    expect(existsSync(path)).toBe(false);
    expect(readdirSync(inside)).toEqual([]);
  });
});
