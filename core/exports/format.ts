import { hasTooManyPixels, tooManyPixels } from '../images/pixels';
import { type CarriedIdentity, carriedIdentity } from '../imports/identity';
import { releaseAsPrinted } from '../print/as-printed';
import type { Release } from '../release/release';
import { printedRelease } from '../templates/resolve-template';
import type { TypefaceId } from '../typefaces/typefaces';
import type { FormatUse } from './format-use';
import {
  COMMON_OPTIONS,
  describedOptions,
  type OptionField,
  type OptionSet,
  type OptionValues,
  optionValues,
  quoteStyleOf,
  type ValuesOf,
} from './options';

/** A document for the typesetting engine: Typst source and the files it names. */
export interface TypstDocument {
  readonly source: string;
  /** Bytes by the absolute path that the source uses, for example `/assets/<sha-256>.png`. */
  readonly files: Readonly<Record<string, Uint8Array>>;
  /**
   * Sources, by the path of the SVG file that each becomes before the document is set. Their text
   * turns into outlines: it is seen, and neither copied nor read aloud.
   */
  readonly drawings?: Readonly<Record<string, string>>;
  /** Creation time to be written into the PDF, in whole seconds since 1970-01-01T00:00:00Z. */
  readonly timestamp: number;
  /** Typefaces in addition to those that are always loaded. */
  readonly typefaces: readonly TypefaceId[];
  /** The output: a PDF, or an SVG of its only page. PDF by default. */
  readonly output?: 'pdf' | 'svg';
  /** The standard the PDF has to meet, by the engine's name for it; PDF/UA-1 where none is given. */
  readonly standard?: PdfStandard;
}

/** PDF/UA-1 (ISO 14289-1), PDF/A-2a and A-3a (ISO 19005-2 and -3, level A). All are tagged. */
export type PdfStandard = 'ua-1' | 'a-2a' | 'a-3a';

/** Dependencies of an export, injected so that exports stay pure. */
export interface ExportContext {
  /** The bytes of an asset by its name; undefined where the archive does not hold it. */
  readonly asset: (name: string) => Uint8Array | undefined;
  /** Sets a document as tagged PDF and gives its bytes. Runs off the window's thread. */
  readonly typeset: (document: TypstDocument) => Promise<Uint8Array>;
  /** The person's own Word letterhead (`.docx` or `.dotx`), where there is one. Hostile. */
  readonly letterhead?: Uint8Array | undefined;
  /**
   * Makes a picture for the screen: at most 1600 pixels on its longer side, in sRGB, of the same
   * type. Where it is left out, messages and web pages carry their pictures as they came.
   */
  readonly screenPicture?: ((bytes: Uint8Array) => Promise<Uint8Array>) | undefined;
}

/** One format a release can leave in. Pure: the same release, assets and options give the same bytes. */
export interface ExportFormat {
  readonly id: string;
  /** As shown in the dialog: "Word document". */
  readonly name: string;
  /** File name extension without the dot. */
  readonly extension: string;
  readonly mediaType: string;
  /** The dialogs in which it is selected by default. */
  readonly chosenFor: readonly FormatUse[];
  /** Its name in the preview; null if it is not shown there. */
  readonly previewName: string | null;
  /** A kit's fact sheet leaves in the chosen format that ranks first, from 1; null: never in this one. */
  readonly factSheetRank: number | null;
  /** Which pictures it may hold: of the size of a page, of a screen, or none. */
  readonly pictures: 'page' | 'screen' | 'none';
  /** What can be chosen, by name, in the order in which it is asked for. */
  readonly options: OptionSet;
  /**
   * @param options the chosen options; missing ones take their defaults
   * @throws UserError if the release cannot be exported, or an option is invalid
   */
  readonly export: (
    release: Release,
    context: ExportContext,
    options?: OptionValues,
  ) => Promise<Uint8Array>;
}

/** A format as data, for a dialog or a listing. */
export interface FormatDescription {
  readonly id: string;
  readonly name: string;
  readonly extension: string;
  readonly options: Readonly<Record<string, OptionField>>;
}

export function describeFormat({ id, name, extension, options }: ExportFormat): FormatDescription {
  return { id, name, extension, options: describedOptions(options) };
}

/** A format as the window lists it. */
export const formatEntry = (format: ExportFormat) => ({
  ...describeFormat(format),
  chosenFor: [...format.chosenFor],
  previewName: format.previewName,
});

interface FormatDefinition<Set extends OptionSet> extends Omit<ExportFormat, 'options' | 'export'> {
  /** Its own options; those that every format takes are added. */
  readonly options?: Set;
  readonly export: (
    release: Release,
    context: ExportContext,
    options: ValuesOf<Set & typeof COMMON_OPTIONS>,
    /** What the file may carry, hidden, so that it comes back as the release; given the pictures in it. */
    identity: (asset: ExportContext['asset']) => CarriedIdentity,
  ) => Promise<Uint8Array>;
}

/**
 * Defines a format. Its function receives complete, valid options, only what is to be printed, and
 * no picture that is too large to be shown.
 */
// biome-ignore lint/complexity/noBannedTypes: no options is what `{}` says here
export function defineFormat<const Set extends OptionSet = {}>(
  definition: FormatDefinition<Set>,
): ExportFormat {
  const options = { ...definition.options, ...COMMON_OPTIONS } as Set & typeof COMMON_OPTIONS;
  return {
    ...definition,
    options,
    export: async (release, context, given = {}) => {
      const values = optionValues(options, given);
      const leaving = printedRelease(release);
      const printed = releaseAsPrinted(leaving, quoteStyleOf(given));
      return definition.export(printed, bounded(context), values, (asset) =>
        carriedIdentity(leaving, values, asset),
      );
    },
  };
}

/** Limits pictures so that no reader runs out of memory. */
export function bounded(context: ExportContext): ExportContext {
  return {
    ...context,
    asset: (name) => {
      const bytes = context.asset(name);
      if (bytes && hasTooManyPixels(bytes)) throw tooManyPixels();
      return bytes;
    },
  };
}
