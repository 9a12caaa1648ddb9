import type { CheckWorld } from '../../../../core/checks/check';
import type { TopBlock } from '../../../../core/release/blocks/block';
import { createBlock } from '../../../../core/release/blocks/create';
import type { Facts } from '../../../../core/release/facts';
import type { Inline } from '../../../../core/release/inlines/inline';
import type { Release } from '../../../../core/release/release';
import { release } from '../../../support/release';

/** One made release, and whether the check has to find something in it. */
export interface Case {
  readonly name: string;
  readonly release: Release;
  readonly hit: boolean;
  readonly world?: Partial<CheckWorld>;
  /** Where in the plain text of the block the finding has to be; left out, anywhere. */
  readonly at?: readonly [start: number, end: number];
}

/** The made cases of one check. */
export interface Cases {
  readonly check: string;
  readonly cases: readonly Case[];
}

type TextKind = 'headline' | 'subhead' | 'lede' | 'paragraph' | 'heading';

export const block = (kind: TextKind, children: string | Inline[]): TopBlock =>
  ({
    ...createBlock[kind](),
    children: typeof children === 'string' ? [{ text: children }] : children,
  }) as TopBlock;
export const paragraph = (children: string | Inline[]): TopBlock => block('paragraph', children);

export const link = (text: string, url: string): Inline => ({
  type: 'link',
  url,
  children: [{ text }],
});

/** A text with `[[…]]` around what has to be found, and without. */
function marked(text: string): Pick<Case, 'at'> & { readonly text: string } {
  const start = text.indexOf('[[');
  const end = text.indexOf(']]') - 2;
  return start < 0
    ? { text }
    : { text: text.replace('[[', '').replace(']]', ''), at: [start, end] };
}

interface TextTable {
  readonly kind?: TextKind;
  readonly language?: string;
  readonly facts?: Partial<Facts>;
  readonly world?: Partial<CheckWorld>;
  readonly hits: readonly string[];
  readonly clean: readonly string[];
}

/** Cases that are one line of text each; `[[…]]` marks what has to be found. */
export function lines(check: string, ...tables: readonly TextTable[]): Cases {
  const cases = tables.flatMap(
    ({ kind = 'paragraph', language = 'en-GB', hits, clean, ...rest }) => {
      const made = (given: string, hit: boolean): Case => {
        const { text, at } = marked(given);
        const made = release([block(kind, text)], { language, ...rest.facts });
        return {
          name: `${language}: ${given}`,
          release: made,
          hit,
          ...(at && { at }),
          ...(rest.world && { world: rest.world }),
        };
      };
      return [...hits.map((text) => made(text, true)), ...clean.map((text) => made(text, false))];
    },
  );
  return { check, cases };
}

/** Cases that are whole releases, by name. */
export function releases(
  check: string,
  hits: Readonly<Record<string, Release>>,
  clean: Readonly<Record<string, Release>>,
  world?: Partial<CheckWorld>,
): Cases {
  const made = (all: Readonly<Record<string, Release>>, hit: boolean): Case[] =>
    Object.entries(all).map(([name, given]) => ({
      name,
      release: given,
      hit,
      ...(world && { world }),
    }));
  return { check, cases: [...made(hits, true), ...made(clean, false)] };
}

/** Every phrase in every frame: `frame` has a `%` where the phrase goes. */
export const framed = (frames: readonly string[], phrases: readonly string[]): string[] =>
  phrases.flatMap((phrase, index) => {
    // Each phrase in two frames, so that every frame meets many phrases.
    const at = [index % frames.length, (index + 1) % frames.length];
    return at.map((frame) => (frames[frame] ?? '%').replace('%', phrase));
  });

/** Several texts as paragraphs of one release. */
export const paragraphs = (texts: readonly string[], facts: Partial<Facts> = {}): Release =>
  release(
    texts.map((text) => paragraph(text)),
    facts,
  );

/** Releases of paragraphs, named by their texts. */
export const named = (
  all: readonly (readonly string[])[],
  facts: Partial<Facts> = {},
): Record<string, Release> =>
  Object.fromEntries(all.map((texts) => [texts.join(' ¶ '), paragraphs(texts, facts)]));
