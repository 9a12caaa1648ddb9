/// <reference types="vite/client" />
import { assetsOf } from '../../../core/archive/assets';
import type { TEMPLATE_REQUESTS } from '../../../core/bridge/messages/templates';
import { UserError } from '../../../core/errors';
import { parseTemplate, type Template } from '../../../core/templates/template';
import { validateTemplate } from '../../../core/templates/validate';
import { type HandlersOf, onlyInElectron } from './memory-shell';

const texts = {
  ...import.meta.glob<string>('../../../templates/*/*.json', { query: '?raw', import: 'default' }),
};
const own = new Map<string, Template>();

/** A template by its id: one's own of this page, or one that ships. */
export async function templateOf(id: string): Promise<Template> {
  const kept = own.get(id);
  if (kept) return kept;
  const [info, release] = await Promise.all(
    ['template', 'release'].map((name) => texts[`../../../templates/${id}/${name}.json`]?.()),
  );
  if (!info || !release) throw new UserError(`There is no template “${id}”.`, 'Choose another.');
  return parseTemplate(info, release);
}

const SHIPPED = Object.keys(texts).flatMap(
  (path) => /\/([^/]+)\/template\.json$/.exec(path)?.[1] ?? [],
);

export const templateHandlers: HandlersOf<typeof TEMPLATE_REQUESTS> = {
  'templates.list': async () => {
    const all = await Promise.all([...SHIPPED, ...own.keys()].map(templateOf));
    const entries = all.map(({ info, release: { facts } }) => ({
      ...info,
      kind: facts.kind,
      language: facts.language,
      path: `/templates/${info.id}`,
      own: own.has(info.id),
      used: 0,
    }));
    return { entries: entries.sort((a, b) => a.name.localeCompare(b.name)), problems: [] };
  },
  'templates.preview': () => Promise.reject(onlyInElectron('A drawing of a template')),
  'templates.read': async ({ id }) => {
    const { info, release } = await templateOf(id);
    return { info, release };
  },
  'templates.save': ({ info, release, replaces }) => {
    validateTemplate(release);
    if (assetsOf(release).size > 0) throw onlyInElectron('A template with pictures');
    if (replaces) own.delete(replaces);
    own.set(info.id, { info, release });
    return { id: info.id };
  },
  'templates.rename': ({ id, name, description }) => {
    const template = own.get(id);
    if (template) own.set(id, { ...template, info: { ...template.info, name, description } });
    return null;
  },
  'templates.delete': ({ id }) => {
    own.delete(id);
    return null;
  },
};
