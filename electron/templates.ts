import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Archive } from '../core/archive/archive';
import type { TemplateEntry } from '../core/bridge/messages/document';
import { parseTemplate, releaseFromTemplate, type Template } from '../core/templates/template';
import { fileProblem } from './files/file-problem';
import { projectRoot } from './project-root';

const FOLDER = join(projectRoot, 'templates');

/** The template that a first start and an empty command line begin with: the seed statement. */
export const FIRST_TEMPLATE = 'joint-statement';

/** Whether a template of that id ships. Anything with a separator in it is a path, not an id. */
export function isTemplate(id: string): boolean {
  return /^[a-z0-9-]+$/.test(id) && existsSync(join(FOLDER, id, 'template.json'));
}

/** What ships, the first template first, then by name. */
export async function listTemplates(): Promise<TemplateEntry[]> {
  const ids = (await readdir(FOLDER)).filter(isTemplate);
  const entries = await Promise.all(ids.map(entryOf));
  const rank = ({ id }: TemplateEntry) => (id === FIRST_TEMPLATE ? 0 : 1);
  return entries.sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name));
}

async function entryOf(id: string): Promise<TemplateEntry> {
  const { info, release } = await read(join(FOLDER, id));
  const { name, description } = info;
  const { kind, language } = release.facts;
  return { id, name, description, kind, language, path: join(FOLDER, id) };
}

/**
 * A new document made from a template.
 *
 * @param folder a template's folder, with `template.json` and `release.json`
 */
export async function newFromFolder(folder: string): Promise<Archive> {
  const now = `${new Date().toISOString().slice(0, 19)}Z`;
  const release = releaseFromTemplate(await read(folder), randomUUID(), now);
  return { release, assets: new Map() };
}

/** A new document made from a template that ships, by its id. */
export const readTemplate = (id: string): Promise<Archive> => newFromFolder(join(FOLDER, id));

async function read(folder: string): Promise<Template> {
  const [info, release] = await Promise.all(
    ['template.json', 'release.json'].map((name) => textOf(join(folder, name))),
  );
  return parseTemplate(info ?? '', release ?? '');
}

async function textOf(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    throw fileProblem(error, 'read', path);
  }
}
