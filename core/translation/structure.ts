import type { TopBlock } from '../release/blocks/block';
import { directionOf } from '../release/facts';
import { isBlock, type LooseNode } from '../release/nodes';
import type { Release } from '../release/release';
import { agreedFacts } from '../review/agreed';
import { printedBlocksWithIds } from '../templates/resolve-template';
import { type Coded, plainOf } from './coded-text';
import { type Unit, withTranslations, withUnitIds } from './units';

/** Longer texts are cut in the gap that stands for them. */
const LONGEST_LABEL = 160;

/**
 * What of a release is translated: what is agreed and printed. A block without an id is named by its
 * place, which does not change in a release that has been issued.
 */
export const translatable = (release: Release): Release => {
  const { form: _form, review: _review, sent: _sent, suggestions: _suggestions, ...rest } = release;
  const printed = { ...rest, facts: agreedFacts(release), children: printedBlocksWithIds(release) };
  return withUnitIds(printed, (path) => `at-${path.join('-')}`);
};

/**
 * A release in another language with the structure of a source and none of its text: a gap for each
 * line, which keeps it from being exported as finished. Names and fields keep the source's words until
 * they are translated.
 *
 * @param source as `translatable` gives it
 * @param options.id a fresh UUID
 * @param options.now ISO 8601 instant
 */
export function translationOf(
  source: Release,
  { language, id, now }: { readonly language: string; readonly id: string; readonly now: string },
): Release {
  const { facts, children } = withGaps(source);
  const { translation: _translation, ignoredChecks: _ignored, ...rest } = source;
  return {
    ...rest,
    id,
    children,
    facts: {
      ...facts,
      language,
      direction: directionOf(language),
      status: 'draft',
      issues: [],
      variants: [{ language: facts.language, release: source.id }],
      template: null,
      created: now,
      modified: now,
    },
    translation: { of: source.id, language: facts.language, units: {} },
  };
}

const withGaps = <Given extends Pick<Release, 'facts' | 'children'>>(release: Given): Given =>
  withTranslations(release, (unit) => (unit.isLine ? gapFor(unit) : null));

/** A placeholder that names what is to be translated; a line of facts and breaks alone stays. */
function gapFor(unit: Unit): { text: Coded; codes: Unit['codes'] } | null {
  const text = plainOf(unit.source, unit.codes).trim();
  if (text === '') return null;
  const shown = text.length > LONGEST_LABEL ? `${text.slice(0, LONGEST_LABEL).trimEnd()}…` : text;
  const inline = { type: 'placeholder' as const, label: `Translate: ${shown}` };
  return {
    text: [{ at: 1 }],
    codes: [{ type: 'inline', inline: { ...inline, children: [{ text: '' }] } }],
  };
}

/**
 * A translation with gaps for what is new in its source, each behind what it follows there. What
 * somebody took out of the translation does not come back.
 */
export function withNewBlocks(translation: Release, source: Release): Release {
  const known = new Set([
    ...Object.keys(translation.translation?.units ?? {}).map((unit) => unit.split('.')[0] ?? ''),
    ...translation.children.flatMap((block) => idsIn(block as LooseNode)),
  ]);
  const children = withNew(
    translation.children as readonly LooseNode[],
    withGaps(source).children as readonly LooseNode[],
    known,
  ) as TopBlock[];
  return { ...translation, children };
}

function withNew(
  mine: readonly LooseNode[],
  theirs: readonly LooseNode[],
  known: ReadonlySet<string>,
): LooseNode[] {
  const result = [...mine];
  let at = 0;
  for (const block of theirs) {
    const ids = idsIn(block);
    const found = result.findIndex((each) => idsIn(each).some((id) => ids.includes(id)));
    const own = result[found];
    if (own && 'children' in own && 'children' in block && own.children.some(isBlock)) {
      result[found] = { ...own, children: withNew(own.children, block.children, known) };
    }
    if (found >= 0) at = found + 1;
    else if (ids.length > 0 && !ids.some((id) => known.has(id))) {
      result.splice(at, 0, block);
      at += 1;
    }
  }
  return result;
}

const ids = new WeakMap<object, readonly string[]>();

function idsIn(node: LooseNode): readonly string[] {
  let found = ids.get(node);
  if (!found) {
    const own = 'id' in node && typeof node.id === 'string' ? [node.id] : [];
    found = [...own, ...('children' in node ? node.children.flatMap(idsIn) : [])];
    ids.set(node, found);
  }
  return found;
}
