import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { documentParts } from '../../core/exports/pdf/typst-document';
import { applyOperations } from '../../core/release/operations/apply';
import { LiveDocument } from '../../electron/live/live-document';
import { LiveEngine } from '../../electron/live/live-engine';
import { fromTemplate } from '../exports/support/seed';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Megabytes that are still held when everything that can go is gone. */
function held(): number {
  collect();
  collect();
  return process.memoryUsage().heapUsed / 2 ** 20;
}

const MORE = 2;

describe('a long day', () => {
  it('leaves nothing behind after twenty thousand edits and their sources', () => {
    let release = fromTemplate('joint-statement');
    const edit = (count: number): void => {
      for (let at = 0; at < count; at += 1) {
        const text = at % 2 === 0 ? 'x' : '';
        const step = { path: [0, 2, 0], offset: 0, text: 'x' };
        release = applyOperations(release, [
          text ? { type: 'insert_text', ...step } : { type: 'remove_text', ...step },
        ]);
        documentParts(release, () => undefined);
      }
    };
    edit(1000);
    const before = held();
    edit(20_000);
    expect(held() - before).toBeLessThan(MORE);
  });

  it('leaves nothing behind after hundreds of renewed pages', () => {
    const engine = new LiveEngine();
    const document = new LiveDocument(fromTemplate('joint-statement'), 0);
    const type = (count: number): void => {
      for (let at = 0; at < count; at += 1) {
        document.edit([
          { type: 'insert_text', path: [0, 2, 0], offset: 0, text: String(at % 10) },
          { type: 'remove_text', path: [0, 2, 0], offset: 1, text: 'F' },
        ]);
        document.renew(engine, false);
      }
    };
    type(40);
    const before = held();
    type(200);
    expect(held() - before).toBeLessThan(MORE);
  });
});
