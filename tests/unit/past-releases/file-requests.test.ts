import { getEventListeners } from 'node:events';
import { describe, expect, it } from 'vitest';
import { SourceBuilder } from '../../../core/imports/source-builder';
import { recognise } from '../../../core/recognise/recognise';
import { FileRequests } from '../../../electron/past-releases/file-requests';
import { textOnly } from '../../../electron/past-releases/release-of-other';

const empty = new SourceBuilder().build();
const file = { source: empty, recognition: recognise(empty, { now: '2026-11-30T10:00:00Z' }) };

describe('the files that the archive asks for', () => {
  it('leave nothing on the signal of the import once they are read', async () => {
    const posted: unknown[] = [];
    const requests = new FileRequests((request) => posted.push(request));
    const { signal } = new AbortController();
    for (let other = 1; other <= 20; other += 1) {
      const read = requests.read(`${other}.docx`, signal);
      if (other % 2 === 0) requests.receive({ other, file });
      else requests.receive({ other, problem: { message: 'It is damaged.', advice: '' } });
      if (other % 2 === 0) await expect(read).resolves.toBe(file);
      else await expect(read).rejects.toThrow('damaged');
    }
    expect(getEventListeners(signal, 'abort')).toEqual([]);
    expect(posted).toHaveLength(20);
  });

  it('are given up when the import is cancelled', async () => {
    const posted: unknown[] = [];
    const requests = new FileRequests((request) => posted.push(request));
    const stop = new AbortController();
    const read = requests.read('a.docx', stop.signal);
    stop.abort();
    await expect(read).rejects.toThrow('cancelled');
    expect(posted).toEqual([{ readOther: 1, path: 'a.docx' }, { stopReading: 1 }]);
  });

  it('come without the bytes of their pictures and attachments', () => {
    const bytes = new Uint8Array(1000);
    const attachments = [{ name: 'a.pdf', mediaType: 'application/pdf', bytes }];
    const source = { ...file.source, pictures: { p1: bytes }, attachments };
    expect(textOnly({ ...file, source })).toEqual(file);
  });
});
