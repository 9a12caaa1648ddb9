// @ts-check
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeDictionaryPacks } from './dictionary-packs.mjs';
import { packaging } from './electron-builder.mjs';
import { resolveElectron } from './setup/electron-runtime.mjs';
import { setUp } from './setup/set-up.mjs';

// `npm run dist` makes the unpacked application; `npm run dist -- --installers` what is given away,
// for which electron-builder downloads its tools.
const root = dirname(dirname(fileURLToPath(import.meta.url)));
setUp(root, { electron: true, bundle: true });
const runtime = resolveElectron(root);
const folder = mkdtempSync(join(tmpdir(), 'dateline-runtime-'));
try {
  // A development runtime brings an application of its own, which must not be packed.
  cpSync(runtime.folder, folder, { recursive: true, verbatimSymlinks: true });
  rmSync(join(folder, 'resources', 'app'), { recursive: true, force: true });
  const { build } = await import('electron-builder');
  const targets = process.argv.includes('--installers') ? {} : { dir: true };
  const config = packaging({ folder, version: runtime.version });
  await build({ projectDir: root, publish: 'never', config, ...targets });
  writeDictionaryPacks(root, join(root, 'dist', 'dictionaries'));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
