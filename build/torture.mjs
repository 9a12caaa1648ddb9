// @ts-check
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { say } from './setup/say.mjs';
import { setUp } from './setup/set-up.mjs';
import { FOR_TESTS, FOR_THE_WINDOW } from './setup/system-packages.mjs';

// `npm run torture -- --kills 1000 --seed 1`: kills Dateline while it types and saves, and lets every
// call of a save fail; gives the readers of other programs' files 100,000 that were changed at random
// (`--imports`). A tenth of the kills (`--windows` says how many) hit the real application
// with a window; the others a plain Node process that runs the same journal and save code. The last
// line is JSON; the exit code is 1 when anything was lost.
const root = dirname(dirname(fileURLToPath(import.meta.url)));
setUp(root, { packages: [...FOR_THE_WINDOW, ...FOR_TESTS], electron: true, bundle: true });
withDisplay();
process.chdir(root);

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    windows: { type: 'string' },
    imports: { type: 'string', default: '100000' },
  },
});
const kills = whole(values.kills);
const imports = whole(values.imports);
const windowKills = Math.min(kills, values.windows ? whole(values.windows) : Math.ceil(kills / 10));

const { runnerImport } = await import('vite');
/** @type {{ module: typeof import('../tests/torture/torture.ts') }} */
const { module } = await runnerImport(join(root, 'tests', 'torture', 'torture.ts'));
say(`Killing ${kills} times, ${windowKills} of them the real application…`);
const { tally, isGood } = await module.torture({
  kills,
  windowKills,
  seed: whole(values.seed),
  imports,
});
process.stdout.write(`${JSON.stringify(tally)}\n`);
process.exit(isGood ? 0 : 1);

/** @param {string} text */
function whole(text) {
  const number = Number(text);
  if (Number.isInteger(number) && number >= 0) return number;
  say(`“${text}” is not a whole number.`);
  return process.exit(2);
}

/** The windows open on a display of their own. */
function withDisplay() {
  if (process.platform !== 'linux' || process.env.DATELINE_TORTURE_DISPLAY) return;
  const env = { ...process.env, DATELINE_TORTURE_DISPLAY: '1' };
  const again = [process.execPath, ...process.argv.slice(1)];
  const { status } = spawnSync('xvfb-run', ['-a', ...again], { stdio: 'inherit', env });
  process.exit(status ?? 1);
}
