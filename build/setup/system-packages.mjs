// @ts-check
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { say } from './say.mjs';

/** What Electron's window needs on Debian and Ubuntu. */
export const FOR_THE_WINDOW = [
  'libgtk-3-0',
  'libnss3',
  'libasound2',
  'libgbm1',
  'libxss1',
  'libatk-bridge2.0-0',
];

/** What the tests read our files back with, and today's Chromium for the editing tests. */
export const FOR_TESTS = [
  'xvfb',
  'xauth',
  'libreoffice-writer',
  'pandoc',
  'poppler-utils',
  'mupdf-tools',
  'libxml2-utils',
  'fonts-dejavu-core',
  'fonts-liberation',
  'python3',
  'python3-docx',
  'libimage-exiftool-perl',
  'qpdf',
  'python3-pikepdf',
  'unzip',
  'libarchive-tools',
  'xdotool',
  // Ubuntu has it as a snap only; the tests also take Google Chrome, or what CHROMIUM names.
  ...(isDebian() ? ['chromium'] : []),
];

function isDebian() {
  const about = '/etc/os-release';
  return existsSync(about) && /^ID=debian$/m.test(readFileSync(about, 'utf8'));
}

/**
 * Installs Debian packages that are missing, where we may; says what to type where we may not.
 * Does nothing on a system without apt.
 *
 * @param {readonly string[]} packages
 */
export function ensureSystemPackages(packages) {
  const missing = missingPackages(packages);
  if (missing.length === 0) return;
  const install = ['apt-get', 'install', '-y', '--no-install-recommends', ...missing];
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  if (asRoot.length > 0 && spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status !== 0) {
    say(`System packages are missing. Run: sudo ${install.join(' ')}`);
    return;
  }
  say(`Installing system packages: ${missing.join(' ')}…`);
  run([...asRoot, 'apt-get', 'update', '-q']);
  if (!run([...asRoot, ...install])) {
    say(`They could not be installed. Run: sudo ${install.join(' ')}`);
  }
}

/**
 * Those of some Debian packages that are not installed; none on a system without apt.
 *
 * @param {readonly string[]} packages
 */
export function missingPackages(packages) {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/apt-get')) return [];
  return packages.filter((name) => !isInstalled(name));
}

/** @param {string} name */
function isInstalled(name) {
  // Newer Debian and Ubuntu append "t64" to some of these names.
  return [name, `${name}t64`].some((candidate) => {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is dpkg-query's own notation
    const query = spawnSync('dpkg-query', ['-W', '-f', '${db:Status-Status}', candidate]);
    return query.status === 0 && query.stdout.toString() === 'installed';
  });
}

/** @param {string[]} command */
function run(command) {
  const [program = '', ...args] = command;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(program, args, { stdio: ['ignore', 2, 2], env }).status === 0;
}
