// @ts-check
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeDictionaryPacks } from './dictionary-packs.mjs';
import { packaging } from './electron-builder.mjs';
import { resolveElectron } from './setup/electron-runtime.mjs';
import { say } from './setup/say.mjs';
import { setUp } from './setup/set-up.mjs';
import { overBudget, sizesOf, sizeTable } from './size.mjs';

// `npm run dist` makes the unpacked application, and says how large its parts are; `npm run dist --
// --installers` what is given away, for which electron-builder downloads its tools and the official
// Electron for each processor.
const root = dirname(dirname(fileURLToPath(import.meta.url)));
setUp(root, { electron: true, bundle: true });
const { build, Platform } = await import('electron-builder');
const common = {
  homepage: process.env.DATELINE_HOMEPAGE ?? '',
  maintainer: process.env.DATELINE_MAINTAINER ?? '',
};

try {
  if (process.argv.includes('--installers')) await installers();
  else await unpacked();
  writeDictionaryPacks(root, join(root, 'dist', 'dictionaries'));
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

async function installers() {
  const { version } = JSON.parse(
    readFileSync(join(root, 'node_modules', 'electron', 'package.json'), 'utf8'),
  );
  const config = packaging({ folder: null, version, ...common });
  await build({ projectDir: root, publish: 'never', config });
}

async function unpacked() {
  const runtime = resolveElectron(root);
  const folder = mkdtempSync(join(tmpdir(), 'dateline-runtime-'));
  try {
    // A development runtime brings an application of its own, which must not be packed.
    cpSync(runtime.folder, folder, { recursive: true, verbatimSymlinks: true });
    rmSync(join(folder, 'resources', 'app'), { recursive: true, force: true });
    const config = packaging({ folder, version: runtime.version, ...common });
    await build({
      projectDir: root,
      publish: 'never',
      config,
      targets: Platform.current().createTarget('dir'),
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  if (process.platform === 'darwin') return;
  const os = process.platform === 'win32' ? 'win' : 'linux';
  const arch = process.arch === 'x64' ? '' : `-${process.arch}`;
  const sizes = sizesOf(join(root, 'dist', `${os}${arch}-unpacked`));
  say(sizeTable(sizes));
  const over = overBudget(sizes);
  if (over.length > 0) throw new Error(`Over the budget of build/size.mjs: ${over.join(', ')}.`);
}
