import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { userDataFolder } from '../../electron/library/own-library';
import { temporaryFolder } from '../support/temporary-folder';

describe('the data folder of the command line', () => {
  afterEach(() => {
    vi.unstubAllEnvs();
  });

  it('is the one beside a portable application, and the usual one where there is none', () => {
    const folder = temporaryFolder();
    const usual = userDataFolder();
    vi.stubEnv('APPIMAGE', join(folder, 'Dateline.AppImage'));
    expect(userDataFolder()).toBe(usual);
    mkdirSync(join(folder, 'Dateline data'));
    expect(userDataFolder()).toBe(join(folder, 'Dateline data'));
  });
});
