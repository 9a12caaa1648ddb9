import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { app } from 'electron';
import { type HouseStyle, parseHouseStyle, SHIPPED_STYLE } from '../../core/checks/house-style';
import { fileProblem } from '../files/file-problem';
import { writeAtomically } from '../files/write-atomically';
import { changeSetting, setting } from '../settings/settings';

export const readOwnWords = (): Promise<string[]> => setting('ownWords');

/** @throws UserError when it cannot be written */
export async function learnWord(word: string, known: boolean): Promise<void> {
  const others = (await readOwnWords()).filter((each) => each !== word);
  await changeSetting('ownWords', known ? [...others, word].sort() : others);
}

/** The house style in use and its file. A file that is gone is as if none had been chosen. */
export async function readHouseStyle(): Promise<{ style: HouseStyle; path: string | null }> {
  const path = await setting('houseStyle');
  if (path === null) return { style: SHIPPED_STYLE, path };
  const json = await readFile(path, 'utf8').catch(() => null);
  return json === null
    ? { style: SHIPPED_STYLE, path: null }
    : { style: parseHouseStyle(json), path };
}

/** @throws UserError when the file cannot be read or is no house style; then all stays as it was */
export async function chooseHouseStyle(path: string | null): Promise<void> {
  if (path !== null) {
    parseHouseStyle(
      await readFile(path, 'utf8').catch((error) => {
        throw fileProblem(error, 'read', path);
      }),
    );
  }
  await changeSetting('houseStyle', path);
}

/** Writes a check as switched off into the house style file; makes one where there is none. */
export async function switchOff(check: string): Promise<void> {
  const { path } = await readHouseStyle();
  const file = path ?? join(app.getPath('userData'), 'house-style.json');
  const old = await readFile(file, 'utf8').catch(() => '{}');
  parseHouseStyle(old);
  const style = JSON.parse(old.replace(/^\ufeff/, ''));
  const changed = { ...style, checks: { ...style.checks, [check]: 'off' } };
  const json = `${JSON.stringify(changed, null, 2)}\n`;
  await writeAtomically(file, new TextEncoder().encode(json), { replace: true });
  if (path === null) await changeSetting('houseStyle', file);
}
