import { NO_LOOK, NO_PROPERTIES, NO_REVISIONS, type SourceDocument } from '../imports/source';
import type { ReadBlock } from '../reading/blocks';
import type { TopBlock } from '../release/blocks/block';
import type { Facts } from '../release/facts';
import { fieldsFor } from './fields-for';
import { releaseFrom } from './release-from';

/** What a person can say that a passage is, before it stands in the release. */
export type PassageKind = 'quote' | 'contacts' | 'boilerplate';

/**
 * A passage of another program's text as the part of a release that a person says it is, with the fields
 * that its words tell.
 *
 * @returns no blocks where it has no words
 */
export function passageAs(
  kind: PassageKind,
  passage: readonly ReadBlock[],
  facts: Facts,
): TopBlock[] {
  if (passage.length === 0) return [];
  const { language, direction } = facts;
  const source: SourceDocument = {
    blocks: passage.map((content, index) => ({
      id: `s${index + 1}`,
      place: 'body',
      look: NO_LOOK,
      language,
      direction,
      content,
    })),
    pictures: {},
    losses: [],
    properties: { ...NO_PROPERTIES, language },
    revisions: NO_REVISIONS,
    identity: null,
  };
  const blocks = source.blocks.map(({ id }) => id);
  const { release } = releaseFrom(
    source,
    {
      parts: [{ kind, blocks, confidence: 1, ...fieldsFor(kind, passage, language) }],
      language: { value: language, confidence: 1, blocks: [] },
      kind: null,
      organisations: [],
      releaseTime: null,
      dateline: null,
      reference: null,
    },
    { id: 'passage', now: facts.modified },
  );
  const type = kind === 'contacts' ? 'contact-block' : kind;
  const made = release.children.filter((block) => block.type === type);
  return made.length > 0 ? made : release.children;
}
