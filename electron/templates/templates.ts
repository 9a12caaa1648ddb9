import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Archive } from '../../core/archive/archive';
import { assetsOf, checkImage } from '../../core/archive/assets';
import { BOUNDS } from '../../core/archive/bounds';
import type { Problem } from '../../core/bridge/messages/shared';
import type { TemplateEntry } from '../../core/bridge/messages/templates';
import { instantOf } from '../../core/dates/instant-of';
import { UserError } from '../../core/errors';
import type { Release } from '../../core/release/release';
import { parseTemplate, releaseFromTemplate, type Template } from '../../core/templates/template';
import { fileProblem } from '../files/file-problem';
import { sha256 } from '../files/sha256';
import { userDataFolder } from '../library/own-library';
import { projectRoot } from '../project-root';

const SHIPPED = join(projectRoot, 'templates');

let own = join(userDataFolder(), 'templates');

/** The folder of the person's own templates. The shell sets its location. */
export const ownTemplates = (): string => own;
export function keepTemplatesIn(folder: string): void {
  own = folder;
}

/** A template with the bytes of its pictures. */
export interface StoredTemplate extends Template {
  readonly assets: ReadonlyMap<string, Uint8Array>;
}

/** A template as its own files describe it. */
type ListedTemplate = Omit<TemplateEntry, 'used'>;

/** Where a template of that id is; the ones that ship come first. Undefined where there is none. */
function folderOf(id: string): string | undefined {
  if (!/^[a-z0-9-]+$/.test(id)) return undefined;
  return [join(SHIPPED, id), join(own, id)].find((folder) =>
    existsSync(join(folder, 'template.json')),
  );
}

/** Whether there is a template of that id. Anything with a separator in it is a path, not an id. */
export const isTemplate = (id: string): boolean => folderOf(id) !== undefined;

/**
 * Shipped and own templates, by name. An unreadable template is listed as a problem and does not
 * hide the others.
 */
export async function listTemplates(): Promise<{ entries: ListedTemplate[]; problems: Problem[] }> {
  const entries: ListedTemplate[] = [];
  const problems: Problem[] = [];
  for (const [root, isOwn] of [[SHIPPED, false] as const, [own, true] as const]) {
    for (const id of (await readdir(root).catch(() => [])).filter(isTemplate)) {
      if (entries.some((entry) => entry.id === id)) continue;
      try {
        entries.push(entryOf(await templateIn(join(root, id)), join(root, id), isOwn));
      } catch (error) {
        if (!(error instanceof UserError)) throw error;
        problems.push({ message: `“${id}”: ${error.message}`, advice: error.advice });
      }
    }
  }
  entries.sort((a, b) => a.name.localeCompare(b.name));
  return { entries, problems };
}

function entryOf({ info, release }: Template, path: string, isOwn: boolean): ListedTemplate {
  const { kind, language } = release.facts;
  return { ...info, kind, language, path, own: isOwn };
}

/**
 * A new document made from a template.
 *
 * @param folder a template's folder, with `template.json` and `release.json`
 */
export async function newFromFolder(folder: string): Promise<Archive> {
  const now = instantOf(new Date());
  const template = await templateIn(folder);
  const release = releaseFromTemplate(template, randomUUID(), now);
  return { release, assets: template.assets };
}

/** A new document made from a template, by its id. */
export async function readTemplate(id: string): Promise<Archive> {
  return newFromFolder(knownFolder(id));
}

/** A stored template by its id. */
export async function templateOf(id: string): Promise<StoredTemplate> {
  return templateIn(knownFolder(id));
}

function knownFolder(id: string): string {
  const folder = folderOf(id);
  if (folder) return folder;
  throw new UserError(`There is no template “${id}”.`, 'Choose one from the list.');
}

async function templateIn(folder: string): Promise<StoredTemplate> {
  const [info, release] = await Promise.all(
    ['template.json', 'release.json'].map((name) => textOf(join(folder, name))),
  );
  const template = parseTemplate(info ?? '', release ?? '');
  return { ...template, assets: await picturesIn(folder, template.release) };
}

/** Pictures are named by the hash of their bytes, so that a name can neither lie nor be a path. */
async function picturesIn(folder: string, release: Release): Promise<Map<string, Uint8Array>> {
  const assets = new Map<string, Uint8Array>();
  for (const name of [...assetsOf(release)].slice(0, BOUNDS.entries)) {
    const path = join(folder, 'assets', name);
    const { size } = await stat(path).catch(() => ({ size: 0 }));
    if (size === 0 || size > BOUNDS.assetBytes) continue;
    const bytes = new Uint8Array(await readFile(path));
    if (checkImage(bytes, sha256).asset === name) assets.set(name, bytes);
  }
  return assets;
}

async function textOf(path: string): Promise<string> {
  try {
    const { size } = await stat(path);
    if (size > BOUNDS.releaseBytes) {
      throw new UserError(
        'This template is larger than any release.',
        'Take it out of its folder.',
      );
    }
    return await readFile(path, 'utf8');
  } catch (error) {
    throw fileProblem(error, 'read', path);
  }
}
