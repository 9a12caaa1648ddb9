import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { electronArguments } from '../../build/setup/electron-arguments.mjs';
import { resolveElectron } from '../../build/setup/electron-runtime.mjs';

const EXECUTABLES: Partial<Record<NodeJS.Platform, string>> = {
  darwin: 'Electron.app/Contents/MacOS/Electron',
  win32: 'electron.exe',
};
const EXECUTABLE = EXECUTABLES[process.platform] ?? 'electron';

afterEach(() => vi.unstubAllEnvs());

describe('the Electron runtime', () => {
  it('is the one that somebody names, whatever else there is', () => {
    const folder = mkdtempSync(join(tmpdir(), 'dateline-runtime-'));
    mkdirSync(join(folder, EXECUTABLE, '..'), { recursive: true });
    writeFileSync(join(folder, EXECUTABLE), '');
    writeFileSync(join(folder, 'version'), 'v45.4.1\n');
    vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', folder);
    expect(resolveElectron(folder)).toEqual({
      executable: join(folder, EXECUTABLE),
      folder,
      version: '45.4.1',
    });
  });

  it('that is named and not there is said so, with the path', () => {
    const folder = mkdtempSync(join(tmpdir(), 'dateline-runtime-'));
    vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', folder);
    expect(() => resolveElectron(folder)).toThrow(
      `ELECTRON_OVERRIDE_DIST_PATH is “${folder}”, but there is no Electron in it.`,
    );
  });

  it('is the official one where the package has it', () => {
    const root = mkdtempSync(join(tmpdir(), 'dateline-root-'));
    const dist = join(root, 'node_modules', 'electron', 'dist');
    mkdirSync(join(dist, EXECUTABLE, '..'), { recursive: true });
    writeFileSync(join(dist, EXECUTABLE), '');
    vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', '');
    expect(resolveElectron(root).folder).toBe(dist);
  });

  it('runs without Chromium’s sandbox as root only', () => {
    const getuid = vi.spyOn(process, 'getuid');
    getuid.mockReturnValue(0);
    expect(electronArguments('/dateline', ['a'])).toEqual(['--no-sandbox', '/dateline', 'a']);
    getuid.mockReturnValue(1000);
    expect(electronArguments('/dateline', ['a'])).toEqual(['/dateline', 'a']);
    getuid.mockRestore();
  });
});
