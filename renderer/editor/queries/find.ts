import { Editor, Element, Node, type NodeEntry, Path, Point, type Range, Transforms } from 'slate';
import { HistoryEditor } from 'slate-history';
import { type FindQuery, type Found, findIn, replacedIn } from '../../../core/find/find-text';
import { BLOCK_SPECS } from '../../../core/release/blocks/specs';
import type { Facts } from '../../../core/release/facts';
import { isBlockKind } from '../../../core/release/nodes';
import { NO_DEPS, perBlock } from '../../../core/release/per-block';
import type { Release } from '../../../core/release/release';
import { releaseOf, setFacts } from '../model/create-editor';
import type { DecorationSource } from '../model/decorations';
import type { ReleaseEditor } from '../model/slate-types';

/** A match in a line of text. */
export interface TextMatch {
  readonly kind: 'text';
  readonly range: Range;
}

/** A match in a field of a block: a speaker, a caption, a telephone number. */
export interface FieldMatch extends Found {
  readonly kind: 'field';
  readonly path: Path;
  readonly name: string;
}

/** A match in a fact that is printed. */
export interface FactMatch extends Found {
  readonly kind: 'fact';
  readonly fact: 'place' | 'organisation';
  /** Which organisation, from 0 on. */
  readonly index: number;
}

export type Match = TextMatch | FieldMatch | FactMatch;

const NOTHING: readonly Match[] = [];

/**
 * Finds all matches in a release, in order: in the facts that are printed, the lines of the page
 * (across marks and links) and the fields of its blocks.
 */
export function finder(
  editor: ReleaseEditor,
  query: FindQuery,
): (release: Release) => readonly Match[] {
  if (query.text === '') return () => NOTHING;
  const inBlocks = perBlock(
    (block) => matchesUnder(editor, block as Element, [], query),
    placed,
    NO_DEPS,
  );
  let last: { facts: Facts; blocks: readonly Match[]; all: readonly Match[] } | null = null;
  return (release) => {
    const blocks = inBlocks(release);
    // Equal results are the same array, so that nothing is rendered again.
    if (last?.facts !== release.facts || last.blocks !== blocks) {
      const all = [...matchesInFacts(release.facts, query), ...blocks];
      last = { facts: release.facts, blocks, all };
    }
    return last.all;
  };
}

/** A match in a top block, with its path from the root of the editor. */
function placed(match: TextMatch | FieldMatch, index: number): Match {
  const from = (path: Path): Path => [0, index, ...path];
  if (match.kind === 'field') return { ...match, path: from(match.path) };
  const { anchor, focus } = match.range;
  const at = ({ path, offset }: Point): Point => ({ path: from(path), offset });
  return { kind: 'text', range: { anchor: at(anchor), focus: at(focus) } };
}

function matchesInFacts({ place, organisations }: Facts, query: FindQuery): FactMatch[] {
  const values = [
    { fact: 'place' as const, index: 0, text: place },
    ...organisations.map(({ name }, index) => ({
      fact: 'organisation' as const,
      index,
      text: name,
    })),
  ];
  return values.flatMap(({ fact, index, text }) =>
    findIn(text, query).map((found): FactMatch => ({ kind: 'fact', fact, index, ...found })),
  );
}

function matchesUnder(
  editor: ReleaseEditor,
  node: Element,
  path: Path,
  query: FindQuery,
): (TextMatch | FieldMatch)[] {
  if (isLine(editor, node)) {
    return rangesIn([node, path], query).map((range) => ({ kind: 'text', range }));
  }
  const fields = fieldMatches(node, path, query);
  const inside = node.children.flatMap((child, index) =>
    Element.isElement(child) ? matchesUnder(editor, child, [...path, index], query) : [],
  );
  // A quote shows its speaker below its text.
  return node.type === 'quote' ? [...inside, ...fields] : [...fields, ...inside];
}

/** The text of a field as its input shows it: a list is separated by commas. */
function fieldText(node: Element, name: string): string {
  const value = (node as unknown as Readonly<Record<string, unknown>>)[name];
  return Array.isArray(value) ? value.join(', ') : typeof value === 'string' ? value : '';
}

function fieldMatches(node: Element, path: Path, query: FindQuery): FieldMatch[] {
  if (!isBlockKind(node.type)) return [];
  return BLOCK_SPECS[node.type].words.flatMap((name) =>
    findIn(fieldText(node, name), query).map(
      (found): FieldMatch => ({ kind: 'field', path, name, ...found }),
    ),
  );
}

/** Highlights every match in the lines of the page, and the current one differently. */
export function findPainter(
  editor: ReleaseEditor,
  query: FindQuery,
  current: Match | undefined,
): DecorationSource {
  const now = current?.kind === 'text' ? current.range.anchor : null;
  return ([node, path]) =>
    query.text !== '' && isLine(editor, node)
      ? rangesIn([node as Element, path], query).map((range) => ({
          ...range,
          found: now && Point.equals(range.anchor, now) ? ('now' as const) : true,
        }))
      : [];
}

function rangesIn([line, path]: NodeEntry<Element>, query: FindQuery): Range[] {
  const texts = [...Node.texts(line)];
  const whole = texts.map(([run]) => run.text).join('');
  const point = (offset: number, isEnd: boolean) => {
    let rest = offset;
    for (const [run, inner] of texts) {
      if (rest < run.text.length || (isEnd && rest === run.text.length)) {
        return { path: [...path, ...inner], offset: rest };
      }
      rest -= run.text.length;
    }
    return null;
  };
  return findIn(whole, query).flatMap(({ start, end }): Range[] => {
    const anchor = point(start, false);
    const focus = point(end, true);
    return anchor && focus ? [{ anchor, focus }] : [];
  });
}

const isLine = (editor: ReleaseEditor, node: Node): boolean =>
  Element.isElement(node) &&
  Editor.isBlock(editor, node) &&
  Editor.hasInlines(editor, node) &&
  !editor.isVoid(node);

/** The index of the first match after the caret; wraps around to 0. */
export function firstAfterCaret(editor: ReleaseEditor, matches: readonly Match[]): number {
  const { selection } = editor;
  if (!selection) return 0;
  const caret = Editor.start(editor, selection);
  const index = matches.findIndex((match) => {
    if (match.kind === 'fact') return false;
    if (match.kind === 'field') return Path.compare(match.path, caret.path) >= 0;
    return Point.compare(match.range.anchor, caret) >= 0;
  });
  return Math.max(0, index);
}

/** Replaces matches in one step of undo, from the last to the first so that paths stay valid. */
export function replaceAll(editor: ReleaseEditor, matches: readonly Match[], text: string): void {
  HistoryEditor.withNewBatch(editor, () =>
    Editor.withoutNormalizing(editor, () => {
      for (const [path, names] of fieldsOf(matches)) replaceInFields(editor, path, names, text);
      for (const match of [...matches].reverse()) {
        if (match.kind === 'text') replaceOne(editor, match.range, text);
      }
      // What a fact has filled in the text follows it, unless the text is being replaced too.
      const facts = matches.filter((match): match is FactMatch => match.kind === 'fact');
      if (facts.length > 0) {
        const changes = replacedFacts(releaseOf(editor).facts, facts, text);
        if (facts.length === matches.length) setFacts(editor, changes);
        else {
          const all = { ...releaseOf(editor).facts, ...changes };
          Transforms.setNodes(editor, { facts: all } as never, { at: [0] });
        }
      }
    }),
  );
}

type FoundByName = Map<string, FieldMatch[]>;

/** The matches in fields, by the block and the name of the field. */
function fieldsOf(matches: readonly Match[]): [Path, FoundByName][] {
  const blocks = new Map<string, [Path, FoundByName]>();
  for (const match of matches) {
    if (match.kind !== 'field') continue;
    const key = match.path.join();
    const [, names] = blocks.get(key) ?? [match.path, new Map() as FoundByName];
    names.set(match.name, [...(names.get(match.name) ?? []), match]);
    blocks.set(key, [match.path, names]);
  }
  return [...blocks.values()];
}

function replaceInFields(
  editor: ReleaseEditor,
  path: Path,
  names: FoundByName,
  text: string,
): void {
  const node = Node.get(editor, path) as Element;
  const fields = Object.fromEntries(
    [...names].map(([name, found]) => {
      const after = replacedIn(fieldText(node, name), found, text);
      const isList = Array.isArray((node as unknown as Readonly<Record<string, unknown>>)[name]);
      return [name, isList ? after.split(/,\s?/).filter(Boolean) : after];
    }),
  );
  Transforms.setNodes(editor, fields as never, { at: path });
}

function replacedFacts(
  { place, organisations }: Facts,
  found: readonly FactMatch[],
  text: string,
): Pick<Facts, 'place' | 'organisations'> {
  const of = (fact: FactMatch['fact'], index: number): FactMatch[] =>
    found.filter((each) => each.fact === fact && each.index === index);
  return {
    place: replacedIn(place, of('place', 0), text),
    organisations: organisations.map((organisation, index) => ({
      ...organisation,
      name: replacedIn(organisation.name, of('organisation', index), text),
    })),
  };
}

/** A match within one run of text, as most are, takes two operations and no transform. */
function replaceOne(editor: ReleaseEditor, at: Range, text: string): void {
  const { anchor, focus } = at;
  if (!Path.equals(anchor.path, focus.path)) {
    Transforms.insertText(editor, text, { at });
    return;
  }
  const old = Node.string(Node.get(editor, anchor.path)).slice(anchor.offset, focus.offset);
  editor.apply({ type: 'remove_text', ...anchor, text: old });
  if (text !== '') editor.apply({ type: 'insert_text', ...anchor, text });
}
