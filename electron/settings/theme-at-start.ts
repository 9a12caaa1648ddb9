import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { app, nativeTheme } from 'electron';
import { policyPath } from './policy-file';

const THEMES = ['system', 'light', 'dark'] as const;
type Theme = (typeof THEMES)[number];

/**
 * Gives the first window the colours that were chosen before it is drawn. The settings themselves are
 * read later, with the rest of the application.
 */
export function themeAtStart(): void {
  const theme = chosenTheme(
    policyPath(process.platform, process.env),
    join(app.getPath('userData'), 'settings.json'),
  );
  if (theme) nativeTheme.themeSource = theme;
}

/**
 * The theme that a policy locks, or else the one that the person has set, or else the policy's default;
 * null where nobody has chosen one. Never fails.
 */
export function chosenTheme(policy: string, settings: string): Theme | null {
  return themeIn(policy, 'locked') ?? themeIn(settings) ?? themeIn(policy, 'defaults');
}

/** The theme in a file of settings, or in one of its parts; null where it names none. Never fails. */
function themeIn(path: string, part?: string): Theme | null {
  try {
    const json = JSON.parse(readFileSync(path, 'utf8').replace(/^\ufeff/, ''));
    const found = (part === undefined ? json : json[part])?.theme;
    return THEMES.includes(found) ? found : null;
  } catch {
    return null;
  }
}
