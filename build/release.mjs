// @ts-check
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { say } from './setup/say.mjs';

// `npm run release -- 0.3.0`: cuts a version: changelog, package.json and its lock, a commit, a tag.
// It pushes nothing.

/** What the changelog calls what has not been released. */
const UNRELEASED = '## [Unreleased]';

/**
 * Moves the entries under “Unreleased” to a heading for the version, and leaves an empty
 * “Unreleased” section above it.
 *
 * @param {string} changelog in the form of Keep a Changelog
 * @param {string} version without `v`
 * @param {string} date ISO 8601, the day
 * @throws {Error} with a sentence where there is nothing to release, or the version is there already
 */
export function cutVersion(changelog, version, date) {
  if (!/^\d+\.\d+\.\d+$/.test(version)) throw new Error(`“${version}” is no version like 0.3.0.`);
  if (changelog.includes(`## [${version}]`))
    throw new Error(`${version} has been released already.`);
  const start = changelog.indexOf(`${UNRELEASED}\n`);
  if (start < 0) throw new Error(`CHANGELOG.md has no section “${UNRELEASED}”.`);
  const after = start + UNRELEASED.length;
  const next = changelog.indexOf('\n## ', after);
  const section = changelog.slice(after, next < 0 ? undefined : next);
  if (!/^- /m.test(section)) throw new Error('Nothing has changed since the last version.');
  return `${changelog.slice(0, after)}\n\n## [${version}] - ${date}${changelog.slice(after)}`;
}

/**
 * A package.json or package-lock.json with another version of this project; nothing else changes.
 *
 * @param {string} json
 * @param {string} version
 */
export function withVersion(json, version) {
  const parsed = JSON.parse(json);
  parsed.version = version;
  if (parsed.packages?.['']) parsed.packages[''].version = version;
  return `${JSON.stringify(parsed, null, 2)}\n`;
}

/** @param {string} root @param {string} version */
function release(root, version) {
  const git = (/** @type {string[]} */ ...args) => {
    const { status, stdout } = spawnSync('git', args, { cwd: root, encoding: 'utf8' });
    if (status !== 0) throw new Error(`git ${args[0]} did not work; nothing was pushed.`);
    return stdout.trim();
  };
  if (git('status', '--porcelain') !== '')
    throw new Error('Commit or put away your changes first.');
  const change = (/** @type {string} */ file, /** @type {(text: string) => string} */ edit) =>
    writeFileSync(join(root, file), edit(readFileSync(join(root, file), 'utf8')));
  change('CHANGELOG.md', (text) =>
    cutVersion(text, version, new Date().toISOString().slice(0, 10)),
  );
  for (const file of ['package.json', 'package-lock.json']) {
    change(file, (text) => withVersion(text, version));
  }
  git('commit', '--all', '--message', `release: ${version}`);
  git('tag', '--annotate', `v${version}`, '--message', `Dateline ${version}`);
  say(`Version ${version} is committed and tagged. Look at it, then: git push --follow-tags`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    release(dirname(dirname(fileURLToPath(import.meta.url))), process.argv[2] ?? '');
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}
