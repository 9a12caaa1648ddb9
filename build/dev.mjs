// @ts-check
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { resolveElectron } from './setup/electron-runtime.mjs';
import { say } from './setup/say.mjs';
import { setUp } from './setup/set-up.mjs';
import { FOR_THE_WINDOW } from './setup/system-packages.mjs';

// `npm run dev`: the application with source maps; what is changed in `renderer/` shows at once, what
// is changed elsewhere starts it again. `npm run dev -- --browser`: the window alone, in any browser,
// with a shell in memory (`build/dev/browser`). Further arguments go to the application.
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const args = process.argv.slice(2);

if (args.includes('--browser')) {
  setUp(root, {});
  const { createServer } = await import('vite');
  const port = Number(process.env.PORT ?? 5173);
  const configFile = join(root, 'build', 'dev', 'browser', 'vite.config.ts');
  const server = await createServer({ configFile, server: { port } });
  await server.listen();
  say(`Open ${server.resolvedUrls?.local[0]} in a browser; ?template=ID or ?blank opens another.`);
} else {
  setUp(root, { packages: FOR_THE_WINDOW, electron: true });
  // The development build overwrites the same folder, so the next `npm start` must rebuild.
  rmSync(join(root, 'bundle', '.sources'), { force: true });
  const vite = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  const asRoot = process.getuid?.() === 0 ? ['--noSandbox'] : [];
  const { status } = spawnSync(
    process.execPath,
    [vite, 'dev', '--watch', '--sourcemap', ...asRoot, '--', ...args],
    {
      cwd: root,
      stdio: 'inherit',
      env: {
        ...process.env,
        ELECTRON_EXEC_PATH: resolveElectron(root).executable,
        ELECTRON_ENTRY: root,
      },
    },
  );
  process.exitCode = status ?? 1;
}
