import type { TEMPLATE_REQUESTS } from '../../core/bridge/messages/templates';
import { drawnDocument } from '../../core/exports/pdf/typst-document';
import { filledWithExamples } from '../../core/templates/example';
import { printedRelease } from '../../core/templates/resolve-template';
import { releaseFromTemplate } from '../../core/templates/template';
import { validateTemplate } from '../../core/templates/validate';
import { createTypesetter } from '../engine/typesetter';
import { deleteTemplate, keepTemplate, renameTemplate } from '../templates/own-templates';
import { listTemplates, templateOf } from '../templates/templates';
import { templatesUsed } from '../templates/templates-used';
import { picturesOf } from '../windows/windows';
import type { HandlersOf } from './serve-requests';

const typesetter = createTypesetter();
/** As many blocks as a card of the gallery has room for. */
const SEEN = 7;
/** Drawn once in a session, as long as the template stays the same. */
const previews = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();

export const templateHandlers: HandlersOf<typeof TEMPLATE_REQUESTS> = {
  'templates.list': async () => {
    const [{ entries, problems }, used] = await Promise.all([listTemplates(), templatesUsed()]);
    return { entries: entries.map((each) => ({ ...each, used: used[each.id] ?? 0 })), problems };
  },
  'templates.preview': ({ id }) => preview(id),
  'templates.read': async ({ id }) => {
    const { info, release } = await templateOf(id);
    return { info, release };
  },
  'templates.save': async ({ info, release, replaces }, document) => {
    validateTemplate(release);
    const id = await keepTemplate(
      { info, release, assets: picturesOf(release, document) },
      replaces,
    );
    return { id };
  },
  'templates.rename': async ({ id, name, description }) => {
    await renameTemplate(id, name, description);
    return null;
  },
  'templates.delete': async ({ id }) => {
    await deleteTemplate(id);
    return null;
  },
};

async function preview(id: string): Promise<Uint8Array<ArrayBuffer>> {
  const template = await templateOf(id);
  const key = `${id} ${template.info.revision}`;
  const known = previews.get(key);
  if (known) return known;
  const { created } = template.release.facts;
  const release = filledWithExamples(releaseFromTemplate(template, id, created));
  const top = { ...release, children: printedRelease(release).children.slice(0, SEEN) };
  const document = drawnDocument(top, (name) => template.assets.get(name));
  const drawn = typesetter.typeset(document).then((svg) => new Uint8Array(svg));
  previews.set(key, drawn);
  drawn.catch(() => previews.delete(key));
  return drawn;
}
