import { type PlacedFinding, releaseCheck } from '../check';
import { hasCase } from '../text/languages';
import type { TextUnit } from '../text/text-unit';

/** Fewer words are a label, a signature or a name. */
const MIN_WORDS = 8;
/** Longer than any line of a list that was set as paragraphs: a winner, a time, an address. */
const MAX_WORDS_OF_ENTRY = 25;
const CLOSED = /(?:[.!?…:;。！？؟۔،।]|[.!?…][\s\u00a0\u202f]?[”"»«“’)\]]+|[”"»«“]\s?[.!?…])\s*$/u;

/** Credits such as “Photo: …”, “… Credit: NASA/Bo Li”, “© …” end without a full stop. */
const CREDIT =
  /^\s*\(?(?:photos?|photograph|image|picture|pictured|caption|video|graphic|illustration|crédits?|légende|foto|fotos|bild|grafik|imagen|imagem|vídeo|crédito|legenda|pie de foto|الصورة|صورة|تصوير)(?!\p{L})[^.:]{0,40}[:/]|(?<!\p{L})(?:credits?|photo(?:graph)?(?: by)?|image(?: by)?|crédits?(?: photo)?|créditos?|foto|bild|quelle|source|fuente|fonte|imagem|imagen|تصوير|المصدر)\s*:\s*[^.]{1,100}$|©[^.]{1,100}$/iu;
/** A signature after the quotation: “… for all.” Ana Silva, Director. */
const SIGNED = /[.!?][”"»“]\s+[–—-]?\s?\p{Lu}[^.!?”"»]{1,80}$/u;
/** “When: …”, “Contact presse : …” */
const LABELLED = /^\s*[\p{L}’' -]{2,30}[ \u00a0\u202f]?:\s/u;
const ADDRESS = /(?:https?:\/\/|www\.|@)\S+$|\.[a-z]{2,}\/\S*$|[+(]?\d[\d\s().\u00a0\u202f-]{6,}$/u;

interface Line {
  /** How the paragraph ends without its stop; null where it may end so by itself. */
  readonly missing: Omit<PlacedFinding, 'block'> | null;
  /** Whether it can be one of several lines that make a list without being set as one. */
  readonly isEntry: boolean;
}

export const finalStop = releaseCheck<readonly Line[]>({
  id: 'final-stop',
  title: 'Missing final stop',
  severity: 'warning',
  why: 'A paragraph without its stop looks cut off, and the reader looks for the rest.',
  digest({ kind, lines }) {
    if (!['lede', 'paragraph', 'quote', 'boilerplate', 'notes'].includes(kind)) return null;
    return lines.flatMap((line): Line[] => {
      // Items of a list, cells of a table and headings need none.
      const isLabel = line.kind === 'heading' || line.kind === 'image';
      if (isLabel || line.around.some((each) => each === 'list' || each === 'table')) return [];
      const text = line.text.trimEnd();
      if (text === '') return [];
      const isEntry = !CLOSED.test(text) && line.words.length <= MAX_WORDS_OF_ENTRY;
      return [{ missing: kind === 'notes' ? null : missingStop(line), isEntry }];
    });
  },
  run(digests) {
    const lines = digests.flatMap(({ index, digest }) => digest.map((line) => ({ index, line })));
    return lines.flatMap(({ index, line: { missing, isEntry } }, at): PlacedFinding[] => {
      if (!missing) return [];
      const isBeside = (other: (typeof lines)[number] | undefined): boolean =>
        other !== undefined && Math.abs(other.index - index) <= 1 && other.line.isEntry;
      // Two lines without a stop, one after the other, are a list.
      if (isEntry && (isBeside(lines[at - 1]) || isBeside(lines[at + 1]))) return [];
      return [{ ...missing, block: index }];
    });
  },
});

function missingStop(line: TextUnit): Line['missing'] {
  const text = line.text.trimEnd();
  if (line.words.length < MIN_WORDS || CLOSED.test(text)) return null;
  if (/[.!?…]["”»’)]*$/u.test(text) || line.isIn('th', 'lo', 'km', 'my')) return null;
  if (ADDRESS.test(text) || CREDIT.test(text) || isBrokenIntoLines(line)) return null;
  if (LABELLED.test(text) && line.words.length <= MAX_WORDS_OF_ENTRY) return null;
  if (SIGNED.test(text) || isListOfNames(line) || isAllBold(line)) return null;
  const last = line.words.at(-1);
  if (!last || line.touchesVoid(last.start, last.end)) return null;
  const mark = line.isIn('hi', 'ne', 'bn')
    ? '।'
    : line.isIn('ur')
      ? '۔'
      : line.isIn('zh', 'ja')
        ? '。'
        : '.';
  const end = text.length;
  const fix = {
    type: 'replace' as const,
    title: `Add “${mark}”`,
    text: text.slice(last.start, end) + mark,
  };
  const ending = text.split(/\s+/).slice(-4).join(' ');
  const message = `The paragraph does not end with a stop: “… ${ending}”.`;
  const quote = text.slice(last.start, end);
  return { spot: line.spot(last.start, end), message, quote, fixes: [fix] };
}

/** Lines of an address, a schedule or a list, parted by line breaks: the last of them is short. */
function isBrokenIntoLines({ text }: TextUnit): boolean {
  const lines = text.trim().split('\n');
  const last = lines.at(-1)?.trim().split(/\s+/).length ?? 0;
  return lines.length > 1 && last < MIN_WORDS * 2;
}

/** “River High School, Erie, Colorado, and Lake High School”: most of its long words are names. */
function isListOfNames({ words, language, text }: TextUnit): boolean {
  if (/[|•·]|\s\/\s/u.test(text)) return true;
  if (!hasCase(language)) return false;
  const long = words.filter(({ text: word }) => word.length > 3 || /\p{N}/u.test(word));
  const names = long.filter(({ text: word }) => /^[\p{Lu}\p{N}]/u.test(word));
  return names.length >= long.length * 0.7;
}

/** A paragraph in bold is a heading that was not set as one. */
const isAllBold = ({ segments, text }: TextUnit): boolean =>
  segments.every(({ bold, start, end }) => bold || text.slice(start, end).trim() === '');
