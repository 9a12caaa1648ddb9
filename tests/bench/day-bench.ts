import { docxFormat } from '../../core/exports/docx/docx-format';
import { pdfFormat } from '../../core/exports/pdf/pdf-format';
import { applyOperations } from '../../core/release/operations/apply';
import { createEngine } from '../../electron/engine/engine';
import { EditingSession } from '../../renderer/editor/model/editing-session';
import { fromTemplate } from '../exports/support/seed';
import { type Row, row } from './row';
import { heap, resident } from './support/memory';

const EDITS = 100_000;
const EXPORTS = 1000;
/** After so many edits the hand rests, and V8 collects as it does in a window where nothing happens. */
const REST = 10_000;
/** What is read, compiled and remembered once is there after so many of them. */
const WARM = 5;

/** What is held after a long day of typing and exporting, against what is held after its start. */
export async function bench(): Promise<Row[]> {
  return [await typing(), await exporting()];
}

async function typing(): Promise<Row> {
  const first = fromTemplate('joint-statement');
  // The shell's copy of the release, which follows what the window sends.
  let copy = first;
  const session = new EditingSession(first, {
    send: (operations) => {
      copy = applyOperations(copy, operations);
    },
  });
  const { editor } = session;
  const type = async (count: number): Promise<void> => {
    for (let at = 0; at < count; at += 1) {
      if (at % 2 === 0) {
        editor.select({ path: [0, 2, 0], offset: at % 40 });
        editor.insertText('x');
      } else editor.undo();
      // Slate tells its listeners in the next microtask.
      await Promise.resolve();
      if (at % REST === 0) heap();
    }
  };
  await type(EDITS / WARM);
  const before = heap();
  await type(EDITS - EDITS / WARM);
  return row({
    name: `Heap after ${EDITS} edits`,
    rivalName: `after ${EDITS / WARM}`,
    ours: heap(),
    rival: before,
    unit: 'MB',
    atMost: 1.1,
  });
}

async function exporting(): Promise<Row> {
  const engine = createEngine();
  const context = {
    asset: () => undefined,
    typeset: async (document: Parameters<typeof engine>[0]) => engine(document),
  };
  const release = fromTemplate('joint-statement');
  const send = async (from: number, to: number): Promise<void> => {
    for (let at = from; at < to; at += 1) {
      const edited = { ...release, facts: { ...release.facts, reference: `No. ${at}` } };
      await docxFormat.export(edited, context);
      await pdfFormat.export(edited, context);
      // As between any two exports: what the engine has given is let go of in the next turn.
      await new Promise((next) => setImmediate(next));
    }
  };
  await send(0, EXPORTS / WARM);
  const before = resident();
  await send(EXPORTS / WARM, EXPORTS);
  return row({
    name: `Resident memory after ${EXPORTS} exports, DOCX and PDF`,
    rivalName: `after ${EXPORTS / WARM}`,
    ours: resident(),
    rival: before,
    unit: 'MB',
    atMost: 1.1,
  });
}
