import { expect, it, vi } from 'vitest';
import { pdfFormat } from '../../core/exports/pdf/pdf-format';
import { createCompiler } from '../../electron/engine/compiler';
import { createEngine } from '../../electron/engine/engine';
import { resident } from '../bench/support/memory';
import { LANGUAGES, mixedReleases } from '../bench/support/mixed-releases';

vi.mock('../../electron/engine/compiler', async (original) => {
  const { createCompiler: create } =
    await original<typeof import('../../electron/engine/compiler')>();
  return { createCompiler: vi.fn(create) };
});

/** MB. All typefaces together are 76 MB, and the engine needs some of its own. */
const MOST = 200;
/** MB. Typefaces that were loaded again would be more. */
const MORE = 40;

it('sets seventeen languages with one compiler, and loads each typeface once', async () => {
  const start = resident();
  const engine = createEngine();
  const context = {
    asset: () => undefined,
    typeset: async (document: Parameters<typeof engine>[0]) => engine(document),
  };
  const setAll = async (): Promise<number> => {
    for (const release of mixedReleases(LANGUAGES.length)) {
      await pdfFormat.export(release, context);
      // What the engine has given is let go of in the next turn.
      await new Promise((next) => setImmediate(next));
    }
    return resident();
  };
  const once = await setAll();
  await setAll();
  const often = await setAll();
  expect(createCompiler).toHaveBeenCalledTimes(1);
  expect(once - start).toBeLessThan(MOST);
  expect(often - once).toBeLessThan(MORE);
});
