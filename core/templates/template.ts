import * as v from 'valibot';
import { UserError } from '../errors';
import { parseRelease } from '../release/parse';
import type { Release } from '../release/release';
import { fill } from './fill';
import { validateTemplate } from './validate';

/** The id of a template is also the name of its folder. */
export const TemplateId = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), v.maxLength(60));

/** A template's description of itself (`template.json`). */
export const TemplateInfo = v.strictObject({
  id: TemplateId,
  name: v.pipe(v.string(), v.nonEmpty()),
  description: v.string(),
  /** Increases with every change, so that a release knows which revision it was made from. */
  revision: v.pipe(v.number(), v.integer(), v.minValue(1)),
});
export type TemplateInfo = v.InferOutput<typeof TemplateInfo>;

export interface Template {
  readonly info: TemplateInfo;
  readonly release: Release;
}

/**
 * Parses a template from its two JSON texts.
 *
 * @throws UserError that names the problem
 */
export function parseTemplate(infoJson: string, releaseJson: string): Template {
  const info = v.safeParse(TemplateInfo, fromJson(infoJson));
  if (!info.success) {
    const place = v.getDotPath(info.issues[0]) || 'the file';
    throw new UserError(
      `This template's template.json is not valid: ${place} is not what the format allows.`,
      'Correct it, or reinstall Dateline to restore its own templates.',
    );
  }
  const release = parseRelease(fromJson(releaseJson));
  validateTemplate(release);
  return { info: info.output, release };
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UserError(
      'This template is not valid JSON.',
      'Correct it, or reinstall Dateline to restore its own templates.',
      { cause: error },
    );
  }
}

/**
 * A new release made from a template: the same text with the template's defaults filled in, an
 * identity of its own, and a note of where it came from.
 *
 * @param id a fresh UUID
 * @param now the present instant, ISO 8601 with `Z`
 */
export function releaseFromTemplate(template: Template, id: string, now: string): Release {
  const { info, release } = template;
  const fresh: Release = {
    ...release,
    id,
    facts: {
      ...release.facts,
      status: 'draft',
      template: { id: info.id, revision: info.revision },
      created: now,
      modified: now,
    },
    ...(release.form && { form: { ...release.form, parts: partsOf(release) } }),
  };
  const defaults = (release.form?.variables ?? []).filter((variable) => variable.default !== '');
  return fill(fresh, Object.fromEntries(defaults.map((each) => [each.name, each.default])));
}

/** The ids of the parts of a template or release, in order. */
export function partsOf({ children }: Release): string[] {
  return [...new Set(children.flatMap(({ part }) => part?.id ?? []))];
}
