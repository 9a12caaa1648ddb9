import { createBlock } from '../release/blocks/create';
import { directionOf } from '../release/facts';
import { type Release, SCHEMA_VERSION } from '../release/release';

/**
 * A release with nothing in it but a headline and a paragraph, both empty.
 *
 * @param id a fresh UUID
 * @param now the present instant, ISO 8601 with `Z`
 * @param language BCP 47; its script decides the direction
 */
export function blankRelease(id: string, now: string, language = 'en-GB'): Release {
  return {
    type: 'release',
    schemaVersion: SCHEMA_VERSION,
    id,
    facts: {
      kind: 'press-release',
      status: 'draft',
      language,
      direction: directionOf(language),
      title: '',
      organisations: [],
      organisationOrder: 'chosen',
      contactGroups: 'none',
      correction: null,
      withdrawal: null,
      issues: [],
      place: '',
      date: null,
      releaseTime: null,
      reference: '',
      keywords: [],
      variants: [],
      template: null,
      created: now,
      modified: now,
    },
    children: [createBlock.headline(), createBlock.paragraph()],
  };
}
