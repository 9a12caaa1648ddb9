import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { temporaryFolder } from '../support/temporary-folder';

vi.mock('electron', () => ({ app: {}, nativeTheme: {} }));
const { chosenTheme } = await import('../../electron/settings/theme-at-start');

const themeOf = (policy: string | null, own: string | null) => {
  const folder = temporaryFolder();
  const [policyFile, settingsFile] = [join(folder, 'policy.json'), join(folder, 'settings.json')];
  if (policy !== null) writeFileSync(policyFile, policy);
  if (own !== null) writeFileSync(settingsFile, own);
  return chosenTheme(policyFile, settingsFile);
};

const LOCKED_DARK = JSON.stringify({ version: 1, locked: { theme: 'dark' } });
const DARK_BY_DEFAULT = JSON.stringify({ version: 1, defaults: { theme: 'dark' } });
const LIGHT = JSON.stringify({ version: 2, theme: 'light' });

describe('the theme of the first window', () => {
  it.each([
    ['none where nobody has chosen one', null, null, null],
    ['that of the person', null, LIGHT, 'light'],
    ['that which a policy locks, before that of the person', LOCKED_DARK, LIGHT, 'dark'],
    ['that of the person, before the default of a policy', DARK_BY_DEFAULT, LIGHT, 'light'],
    ['the default of a policy where the person has none', DARK_BY_DEFAULT, '{}', 'dark'],
    ['the default of a policy where the settings are damaged', DARK_BY_DEFAULT, '{"th', 'dark'],
    ['read from settings with a byte order mark', null, `\ufeff${LIGHT}`, 'light'],
    ['read from a policy with a byte order mark', `\ufeff${LOCKED_DARK}`, LIGHT, 'dark'],
  ])('is %s', (_, policy, own, theme) => {
    expect(themeOf(policy, own)).toBe(theme);
  });
});
