import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** Runs what `npm start` runs, on a machine without a display. */
function start(...args: readonly string[]) {
  const { DISPLAY: _, WAYLAND_DISPLAY: __, ...env } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['build/start.mjs', ...args], {
    encoding: 'utf8',
    env,
  });
  return { status, stdout, stderr };
}

describe('npm start without a display', () => {
  it('refuses a word that is no command, and says which was meant', () => {
    const { status, stdout, stderr } = start('exprot', 'a.dateline', '--to', 'pdf');
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain("unknown command 'exprot'");
    expect(stderr).toContain('export');
  });

  it('refuses to open a file, and says how to export it', () => {
    const { status, stderr } = start('a.dateline');
    expect(status).toBe(2);
    expect(stderr).toContain('no display');
    expect(stderr).toContain('npm start -- export "a.dateline"');
  });

  it('says its version', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
    expect(start('--version')).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' });
  });
});
