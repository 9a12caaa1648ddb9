import { describe, expect, it } from 'vitest';
import { documentParts } from '../../core/exports/pdf/typst-document';
import { applyOperations } from '../../core/release/operations/apply';
import { LiveDocument } from '../../electron/live/live-document';
import { LiveEngine } from '../../electron/live/live-engine';
import { heap } from '../bench/support/memory';
import { fromTemplate } from '../exports/support/seed';

/** MB. */
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
    const before = heap();
    edit(20_000);
    expect(heap() - before).toBeLessThan(MORE);
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
    const before = heap();
    type(200);
    expect(heap() - before).toBeLessThan(MORE);
  });
});
