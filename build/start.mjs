#!/usr/bin/env node
// @ts-check
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { electronArguments } from './setup/electron-arguments.mjs';
import { resolveElectron } from './setup/electron-runtime.mjs';
import { say } from './setup/say.mjs';
import { setUp } from './setup/set-up.mjs';
import { FOR_THE_WINDOW } from './setup/system-packages.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const subcommands = join(root, 'electron', 'command-line', 'subcommands.json');
const COMMANDS = JSON.parse(readFileSync(subcommands, 'utf8'));
const ABOUT = ['--help', '-h', '--version', '-V'];
const args = process.argv.slice(2);

try {
  if (Number(process.versions.node.split('.')[0]) < 20) {
    throw new Error(`Dateline needs Node 20 or newer; this is ${process.versions.node}.`);
  }
  process.exitCode = isForWindow() ? openWindow() : commandLine(args);
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

/** A window opens files. A word that is neither file nor command is for the command line to refuse. */
function isForWindow() {
  if (args.some((arg) => ABOUT.includes(arg)) || COMMANDS.includes(args[0] ?? '')) return false;
  const words = args.filter((arg) => !arg.startsWith('-'));
  return words.every((word) => word.endsWith('.dateline') || existsSync(word));
}

function openWindow() {
  const hasDisplay =
    process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  if (!hasDisplay) {
    const [file] = args.filter((arg) => !arg.startsWith('-'));
    if (file) {
      say(
        `There is no display to open “${file}” on. To export it: npm start -- export "${file}" --to docx,pdf`,
      );
      return 2;
    }
    say('There is no display here, so the first template is exported to out/ instead.');
    const out = join(root, 'out');
    return commandLine([
      'export',
      'joint-statement',
      '--to',
      'docx,pdf',
      '--out',
      out,
      '--replace',
    ]);
  }
  setUp(root, { packages: FOR_THE_WINDOW, electron: true, bundle: true });
  const { executable } = resolveElectron(root);
  return run(executable, electronArguments(root, args));
}

/** @param {string[]} command */
function commandLine(command) {
  setUp(root, { bundle: true });
  return run(process.execPath, [join(root, 'bundle', 'main', 'cli.cjs'), ...command]);
}

/** @param {string} program @param {string[]} programArguments */
function run(program, programArguments) {
  const { status } = spawnSync(program, programArguments, { stdio: 'inherit' });
  return status ?? 1;
}
