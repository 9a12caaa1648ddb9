// @ts-check
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Collects the licences of everything that ships, fonts too, into one text beside the application.
 *
 * @param {string} root folder of package.json
 */
export function writeLicences(root) {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const folders = execFileSync(npm, ['ls', '--omit=dev', '--all', '--parseable'], {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
    .trim()
    .split('\n')
    .slice(1);
  const texts = folders.map((folder) => {
    const { name, version, license } = JSON.parse(
      readFileSync(join(folder, 'package.json'), 'utf8'),
    );
    const files = existsSync(folder) ? readdirSync(folder) : [];
    const licences = files
      .filter((file) => /^(licen[cs]e|copying|ofl)/i.test(file))
      .map((file) => readFileSync(join(folder, file), 'utf8').trim());
    return [`${name} ${version} (${license ?? 'see below'})`, ...licences].join('\n\n');
  });
  const fonts = join(root, 'build', 'fonts');
  for (const file of readdirSync(fonts).filter((name) => name.endsWith('_LICENSE.txt'))) {
    const family = file.replace('_LICENSE.txt', '');
    texts.push(`${family} (OFL-1.1)\n\n${readFileSync(join(fonts, file), 'utf8').trim()}`);
  }
  const rule = `\n\n${'='.repeat(72)}\n\n`;
  writeFileSync(join(root, 'build', 'third-party-licences.txt'), `${texts.join(rule)}\n`);
}
