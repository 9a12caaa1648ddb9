import { join, resolve } from 'node:path';
import { UserError } from '../../core/errors';
import type { TypstDocument } from '../../core/exports/format';
import { Compilers } from './compilers';

/** Sets documents one after the other, in the thread it is called from. */
export type Engine = (document: TypstDocument) => Uint8Array;

// The engine's root: a folder that is not there, so that a document can name its own files only.
const NOWHERE = resolve('/dateline-document');

/** After how many documents its memory is emptied. */
const DOCUMENTS = 100;

/** Starts the Typst engine with Dateline's fonts. Takes about 30 ms; keep it for more documents. */
export function createEngine(): Engine {
  const compilers = new Compilers(NOWHERE);
  let documents = 0;
  return ({ source, files, typefaces, drawings = {}, timestamp, output, standard = 'ua-1' }) => {
    documents += 1;
    if (documents % DOCUMENTS === 0) compilers.renew();
    const compiler = compilers.holding(typefaces);
    compiler.resetShadow();
    for (const [path, bytes] of Object.entries(files)) {
      compiler.mapShadow(join(NOWHERE, path), Buffer.from(bytes));
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
      return new Uint8Array(pdf);
    } catch (error) {
      throw engineProblem(error);
    } finally {
      compiler.evictCache(10);
    }
  };
}

/** Says what the engine could not set: it names the sign without a glyph, which PDF/UA-1 forbids. */
function engineProblem(cause: unknown): UserError {
  const said = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  const sign = /the text `\\*"(.+?)\\*"` could not be displayed/.exec(said)?.[1];
  if (sign) {
    return new UserError(
      `The fonts of the PDF have no sign for “${sign}”.`,
      'Replace it in the text, or export a Word document instead.',
      { cause },
    );
  }
  // PDF/A wants the profile of the press that a CMYK picture was made for.
  if (said.includes('missing a CMYK profile')) {
    return new UserError(
      'A picture in CMYK, the colours of a press, cannot stand in a PDF/A.',
      'Save it in RGB and put it in again, or choose PDF/UA-1 as the standard.',
      { cause },
    );
  }
  return new UserError(
    'The PDF could not be set from this release.',
    'Look for a damaged picture, then try again.',
    { cause },
  );
}
