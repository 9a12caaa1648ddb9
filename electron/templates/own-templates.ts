import { randomUUID } from 'node:crypto';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { assetsOf } from '../../core/archive/assets';
import { UserError } from '../../core/errors';
import type { Template } from '../../core/templates/template';
import { fileProblem } from '../files/file-problem';
import { writeAtomically } from '../files/write-atomically';
import {
  isTemplate,
  listTemplates,
  ownTemplates,
  type StoredTemplate,
  templateOf,
} from './templates';

/**
 * Keeps a template among the person's own: the whole folder or nothing of it.
 *
 * @param replaces the id of the own template whose place it takes; null for a new one
 * @returns its id
 * @throws UserError when it cannot be written, or is to replace one that is not the person's
 */
export async function keepTemplate(
  { info, release, assets }: StoredTemplate,
  replaces: string | null,
): Promise<string> {
  const before = replaces === null ? null : await ownTemplate(replaces);
  const id = before?.info.id ?? freeId(info.id);
  const revision = before ? before.info.revision + 1 : 1;
  const beside = join(ownTemplates(), `.${id}.${randomUUID()}`);
  try {
    await mkdir(join(beside, 'assets'), { recursive: true });
    await writeJson(join(beside, 'template.json'), { ...info, id, revision });
    await writeJson(join(beside, 'release.json'), release);
    for (const name of assetsOf(release)) {
      const bytes = assets.get(name);
      if (bytes) await writeFile(join(beside, 'assets', name), bytes);
    }
    await takePlace(beside, join(ownTemplates(), id));
    return id;
  } catch (error) {
    throw fileProblem(error, 'write', join(ownTemplates(), id));
  } finally {
    await rm(beside, { recursive: true, force: true }).catch(() => undefined);
  }
}

/** @throws UserError when it is not one of the person's own */
export async function deleteTemplate(id: string): Promise<void> {
  await ownTemplate(id);
  const folder = join(ownTemplates(), id);
  try {
    await rm(folder, { recursive: true });
  } catch (error) {
    throw fileProblem(error, 'write', folder);
  }
}

/** Gives one of the person's own templates another name and description; it stays the same one. */
export async function renameTemplate(id: string, name: string, description: string): Promise<void> {
  const { info } = await ownTemplate(id);
  if (name.trim() === '') throw new UserError('A template needs a name.', 'Type one.');
  const path = join(ownTemplates(), id, 'template.json');
  const json = JSON.stringify({ ...info, name: name.trim(), description }, null, 2);
  await writeAtomically(path, new TextEncoder().encode(`${json}\n`), { replace: true });
}

async function ownTemplate(id: string): Promise<Template> {
  const { entries } = await listTemplates();
  if (entries.some((entry) => entry.id === id && entry.own)) return templateOf(id);
  throw new UserError(
    'This template came with Dateline and stays as it is.',
    'Make a release from it, then save that as a template of your own.',
  );
}

function freeId(wish: string): string {
  let id = wish;
  for (let count = 2; isTemplate(id); count += 1) id = `${wish}-${count}`;
  return id;
}

/** The old folder steps aside and comes back when the new one cannot take its place. */
async function takePlace(from: string, to: string): Promise<void> {
  const aside = `${from}.old`;
  const hadOld = await rename(to, aside).then(
    () => true,
    () => false,
  );
  try {
    await rename(from, to);
  } catch (error) {
    if (hadOld) await rename(aside, to);
    throw error;
  }
  if (hadOld) await rm(aside, { recursive: true, force: true });
}

async function writeJson(path: string, value: unknown): Promise<void> {
  await writeAtomically(path, new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`), {
    replace: true,
  });
}
