import type { BlockKind } from '../../release/blocks/spec';
import { baseLanguage } from '../../text/base-language';
import { detectLanguage } from './detect';
import { sentencesOf } from './sentences';
import type { Spot } from './spot';
import { type TextSpan, wordsOf } from './words';

/** What a unit holds: a line of the page, prose in a field, a name, or an address or number. */
export type UnitRole = 'line' | 'prose' | 'name' | 'address';

/** A child of a line as it lies in the line's plain text. */
export interface Segment {
  /** Leads from the line to the node. */
  readonly path: readonly number[];
  readonly start: number;
  readonly end: number;
  /** The language somebody gave this run; null where it has the line's. */
  readonly lang: string | null;
  readonly type: 'text' | 'placeholder' | 'fact';
  readonly bold: boolean;
  readonly struck: boolean;
}

/** A link as it lies in the line's plain text. */
export interface LinkSpan extends TextSpan {
  readonly url: string;
  readonly path: readonly number[];
}

/** Syllables of a Vietnamese word, on average in newspapers. */
const SYLLABLES_OF_WORD = 1.5;

export interface UnitParts {
  readonly path: readonly number[];
  readonly field: string | null;
  readonly role: UnitRole;
  /** The kind of the block that the text stands in. */
  readonly kind: BlockKind;
  /** Kinds of the blocks around it, the top-level one first; empty at the top. */
  readonly around: readonly BlockKind[];
  readonly text: string;
  readonly segments: readonly Segment[];
  readonly links: readonly LinkSpan[];
  /** The language of the release. */
  readonly language: string;
}

/**
 * A line of text or a field with words in it: its plain text, and the way back from an offset in
 * it to the place in the tree. Sentences, words and language are found when first asked for.
 */
export class TextUnit implements UnitParts {
  readonly path: readonly number[];
  readonly field: string | null;
  readonly role: UnitRole;
  readonly kind: BlockKind;
  readonly around: readonly BlockKind[];
  readonly text: string;
  readonly segments: readonly Segment[];
  readonly links: readonly LinkSpan[];
  readonly #release: string;
  #language: string | null = null;
  #sentences: TextSpan[] | null = null;
  #words: TextSpan[] | null = null;

  constructor(parts: UnitParts) {
    this.path = parts.path;
    this.field = parts.field;
    this.role = parts.role;
    this.kind = parts.kind;
    this.around = parts.around;
    this.text = parts.text;
    this.segments = parts.segments;
    this.links = parts.links;
    this.#release = parts.language;
  }

  /** The language somebody gave to all of it; null where nobody did. */
  get languageSet(): string | null {
    const spoken = this.segments.filter(
      ({ type, start, end }) => type === 'text' && this.text.slice(start, end).trim() !== '',
    );
    const first = spoken[0]?.lang ?? null;
    return first && spoken.every(({ lang }) => lang === first) ? first : null;
  }

  /** The language set by hand; else the one it reads like; else that of the release. */
  get language(): string {
    this.#language ??= this.languageSet ?? detectLanguage(this.text, this.#release);
    return this.#language;
  }

  /** The language at an offset: that of a run which has its own, else of the whole unit. */
  languageAt(offset: number): string {
    const run = this.segments.find(({ start, end }) => start <= offset && offset < end);
    return run?.lang ?? this.language;
  }

  /** Whether it is in one of these languages (primary subtags). */
  isIn(...languages: string[]): boolean {
    return languages.includes(baseLanguage(this.language));
  }

  get sentences(): readonly TextSpan[] {
    this.#sentences ??= sentencesOf(this.text, this.language);
    return this.#sentences;
  }

  get words(): readonly TextSpan[] {
    this.#words ??= wordsOf(this.text, this.language);
    return this.#words;
  }

  /** How many words a reader counts between two offsets. Vietnamese parts its syllables by spaces. */
  wordCount(start = 0, end = this.text.length): number {
    const count = this.words.filter((word) => word.start >= start && word.start < end).length;
    return this.isIn('vi') ? Math.round(count / SYLLABLES_OF_WORD) : count;
  }

  /** The stretch between two offsets, as a finding has it. */
  spot(start: number, end: number): Spot {
    return { path: this.path, field: this.field, start, end };
  }

  /** Whether a stretch touches a placeholder or a fact: text that nobody typed. */
  touchesVoid(start: number, end: number): boolean {
    return this.segments.some(
      (each) => each.type !== 'text' && each.start < end && start < each.end,
    );
  }
}
