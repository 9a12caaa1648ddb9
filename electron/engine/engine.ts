import { join, resolve } from 'node:path';
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { UserError } from '../../core/errors';
import type { TypstDocument } from '../../core/exports/format';
import { collectGarbage } from './collect-garbage';
import { createCompiler } from './compiler';

/** Sets documents one after the other, in the thread it is called from. */
export type Engine = (document: TypstDocument) => Uint8Array;

// The engine's root: a folder that is not there, so that a document can name its own files only.
const NOWHERE = resolve('/dateline-document');

/**
 * After this many documents the compiler is replaced: it keeps some memory of every source (27 to
 * 200 KB, measured), whatever it is told to evict.
 */
const DOCUMENTS = 100;

/** Starts the Typst engine with Dateline's fonts. Takes about 30 ms; keep it for more documents. */
export function createEngine(): Engine {
  let compiler = createCompiler(NOWHERE);
  let documents = 0;
  const renew = (): void => {
    compiler.evictCache(0);
    compiler = createCompiler(NOWHERE);
    documents = 0;
    // Frees the old compiler when this thread is next idle.
    collectGarbage();
  };
  return (document) => {
    if (documents >= DOCUMENTS) renew();
    documents += 1;
    try {
      return typeset(compiler, document);
    } catch (error) {
      // A compiler that has set other documents now and then misses a sign that its typefaces have
      // (2 or 3 in 1,000 documents of many scripts, measured); a new one is right.
      if (documents === 1 || !MISSING_SIGN.test(saidBy(error))) throw engineProblem(error);
    }
    renew();
    documents += 1;
    try {
      return typeset(compiler, document);
    } catch (error) {
      throw engineProblem(error);
    }
  };
}

function typeset(
  compiler: NodeCompiler,
  { source, files, drawings = {}, timestamp, output, standard = 'ua-1' }: TypstDocument,
): Uint8Array {
  compiler.resetShadow();
  for (const [path, bytes] of Object.entries(files)) {
    compiler.mapShadow(join(NOWHERE, path), viewOf(bytes));
  }
  try {
    for (const [path, mainFileContent] of Object.entries(drawings)) {
      const svg = compiler.plainSvg({ mainFileContent });
      compiler.mapShadow(join(NOWHERE, path), Buffer.from(svg));
    }
    if (output === 'svg') {
      return new TextEncoder().encode(compiler.plainSvg({ mainFileContent: source }));
    }
    const pdf = compiler.pdf(
      { mainFileContent: source },
      { pdfStandard: standard, creationTimestamp: timestamp },
    );
    return new Uint8Array(pdf.buffer, pdf.byteOffset, pdf.length);
  } finally {
    const pictures = Object.values(files).reduce((sum, { length }) => sum + length, 0);
    // The pictures of this document are not those of the next.
    if (pictures > HELD_BYTES) compiler.resetShadow();
    compiler.evictCache(pictures > HELD_BYTES ? 0 : 10);
  }
}

/** So much of pictures may be held for the next document, which often has the same. */
const HELD_BYTES = 10_000_000;

/** The same bytes, not copied. */
const viewOf = ({ buffer, byteOffset, length }: Uint8Array): Buffer =>
  Buffer.from(buffer as ArrayBuffer, byteOffset, length);

/** The engine's own words; empty for an error that is not the engine's. */
const saidBy = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : '';

/** PDF/UA-1 forbids signs without a glyph. */
const MISSING_SIGN = /the text `\\*"(.+?)\\*"` could not be displayed/;

/** Known errors of the engine, and what a person can do about them. */
const PROBLEMS: readonly {
  readonly said: RegExp;
  readonly message: (found: RegExpExecArray) => string;
  readonly advice: string;
}[] = [
  {
    said: MISSING_SIGN,
    message: ([, sign = '']) => `The fonts of the PDF have no sign for “${signOf(sign)}”.`,
    advice: 'Replace it in the text, or export a Word document instead.',
  },
  {
    said: /contains the disallowed codepoint `\\*"(.+?)\\*"`/,
    message: ([, sign = '']) =>
      `The text holds a character that no accessible PDF may hold (${codeOf(signOf(sign))}).`,
    advice: 'Delete it and type the word again, or export a Word document instead.',
  },
  {
    // PDF/A wants the profile of the press that a CMYK picture was made for.
    said: /missing a CMYK profile/,
    message: () => 'A PDF/A cannot contain pictures in CMYK, the colours of a printing press.',
    advice: 'Save it in RGB and insert it again, or choose PDF/UA-1 as the standard.',
  },
  {
    said: /failed to (?:decode|parse|load|process) .*?image|image format|failed to (?:decode|parse) (?:png|jpe?g|gif|webp|svg)|unknown image/i,
    message: () => 'A picture cannot be read; it may be damaged.',
    advice: 'Replace it with a PNG or JPEG that opens in a picture viewer.',
  },
  {
    said: /link/i,
    message: () => 'A link is in a place where an accessible PDF cannot have one.',
    advice: 'Take the link off this text, or export a Word document instead.',
  },
  {
    said: /alt(?:ernative)? text|missing alt/i,
    message: () => 'A picture has no alternative text.',
    advice: 'Describe the picture, or mark it as decorative.',
  },
];

/** Describes what the engine could not set. `core/exports/pdf/refused-block` finds the block. */
function engineProblem(cause: unknown): UserError {
  const said = saidBy(cause);
  for (const { said: pattern, message, advice } of PROBLEMS) {
    const found = pattern.exec(said);
    if (found) return new UserError(message(found), advice, { cause });
  }
  const reason = /message: "((?:[^"\\]|\\.)*)"/.exec(said)?.[1] ?? said.replace(/^\d+: /, '');
  const own = reason.replace(/ \(occurred at .*$/, '').replace(/^PDF\/\S+ error: /, '');
  return new UserError(
    `The PDF engine could not set this${own ? `: “${own.slice(0, 200)}”` : ''}.`,
    'Remove anything unusual from it, or export a Word document instead.',
    { cause },
  );
}

/** A sign as the engine writes it: itself, or `\u{feff}`. */
const signOf = (said: string): string =>
  said.replace(/\\+u\{([0-9a-f]+)\}/gi, (_, code) =>
    String.fromCodePoint(Number.parseInt(code, 16)),
  );

const codeOf = (sign: string): string =>
  `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
