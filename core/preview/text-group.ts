/** A text as the engine draws it, wherever it stands. */
export interface TextGroup {
  readonly text: string;
  /** The glyphs by the engine's ids, and where each stands, in their units. */
  readonly ids: readonly string[];
  readonly at: readonly number[];
  /** How far each stands above the line, or under it; empty where all stand on it. */
  readonly lift: readonly number[];
  /** Where each UTF-16 unit begins and at last where the text ends, in the glyphs' units. */
  readonly edges: readonly number[];
  /** Where it ends in the drawing. */
  readonly end: number;
}

/** Texts by the engine's names for them: those with the same name are the same, glyph by glyph. */
export interface KnownTexts {
  /** Those of the drawing before. */
  readonly before: ReadonlyMap<string, TextGroup>;
  /** Those of this drawing; filled on the way. */
  readonly now: Map<string, TextGroup>;
}

const END = '</foreignObject></g></g>';
/** The text's own box is so many times as small as the glyphs' units. */
const UNITS = 16;

/** The text that begins at a place of a page's content; looked into only when it is not known. */
export function textGroup(content: string, start: number, { before, now }: KnownTexts): TextGroup {
  const end = content.indexOf(END, start) + END.length;
  const name = /data-tid="([^"]*)"/.exec(content.slice(start, start + 80))?.[1] ?? '';
  const known = now.get(name) ?? before.get(name) ?? read(content.slice(start, end));
  now.set(name, known);
  return { ...known, end };
}

function read(drawn: string): TextGroup {
  const glyphs = [...drawn.matchAll(/<use x="(-?[\d.]+)" y="(-?[\d.]+)" href="#([^"]+)"/g)];
  const at = glyphs.map(([, x]) => Number(x));
  const lift = glyphs.map(([, , y]) => Number(y));
  const [, width = 0, escaped = ''] =
    / width="([\d.]+)"[^>]*><h5:div[^>]*>([^<]*)<\/h5:div>/.exec(drawn) ?? [];
  const text = unescaped(escaped);
  return {
    text,
    ids: glyphs.map(([, , , id = '']) => id),
    at,
    lift: lift.some((each) => each !== 0) ? lift : [],
    edges: edgesOf(text, at, Number(width) * UNITS),
    end: 0,
  };
}

/** Hebrew, Arabic and their neighbours. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/**
 * Known where there is one glyph for each unit (no ligatures, no marks, from left to right); else
 * spread evenly.
 */
function edgesOf(text: string, glyphs: readonly number[], end: number): number[] {
  const rises = glyphs.every((at, index) => index === 0 || at >= (glyphs[index - 1] ?? 0));
  const isBackwards = RIGHT_TO_LEFT.test(text);
  if (glyphs.length === text.length && rises && !isBackwards) return [...glyphs, end];
  return Array.from({ length: text.length + 1 }, (_, at) => {
    const along = (end * at) / text.length;
    return isBackwards ? end - along : along;
  });
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
  '&quot;': '"',
  '&#39;': "'",
  '&apos;': "'",
};

const unescaped = (text: string): string =>
  text.replace(/&(?:lt|gt|amp|quot|#39|apos);/g, (entity) => ENTITIES[entity] ?? entity);
