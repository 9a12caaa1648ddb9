import * as v from 'valibot';
import { Person } from '../release/review/review';
import { LanguageTag } from '../release/text';

/** The form in which `settings.json` is written. Raise it with a step in `migrate.ts`. */
export const SETTINGS_VERSION = 2;

const Line = v.pipe(v.string(), v.maxLength(200));
const Path = v.pipe(v.string(), v.maxLength(4_000));

/** Each setting with the schema that its value has to meet. All of them are in `settings.json`. */
export const SETTING_SCHEMAS = {
  /** Who comments, suggests and sends for review at this computer; null until a name is entered. */
  person: v.nullable(Person),
  /** Who is named as having issued a release; empty for the name of the account on this computer. */
  issuedBy: Line,
  /** The file of the house style; null for Dateline's own. */
  houseStyle: v.nullable(Path),
  /** Words that the spelling check knows besides its dictionaries. */
  ownWords: v.pipe(v.array(Line), v.maxLength(50_000)),
  /** The folder of the library; empty for the person's own. */
  libraryFolder: Path,
  /** The language of a release that is begun blank. */
  language: LanguageTag,
  /** Whether typing is corrected, and in which languages (primary subtags) it is not. */
  typing: v.strictObject({
    on: v.boolean(),
    offIn: v.pipe(v.array(LanguageTag), v.maxLength(200)),
  }),
  paper: v.picklist(['a4', 'letter']),
  /** How quotations are printed; `house`: as the house style says. */
  quotations: v.picklist(['house', 'marks', 'italics', 'both']),
  contacts: v.picklist(['one', 'two']),
  /** Whether what is exported bears a draft mark. */
  draft: v.boolean(),
  theme: v.picklist(['system', 'light', 'dark']),
  /** What opens at a start without a file. */
  start: v.picklist(['last', 'sample']),
  /** How long versions are kept that nobody has named. */
  versionsKept: v.picklist(['all', 'year', 'quarter', 'month']),
  /** How many days a document that was closed without saving can still be opened. */
  closedKept: v.picklist(['7', '30', '90']),
} as const;

export type SettingName = keyof typeof SETTING_SCHEMAS;
export type Settings = {
  readonly [Name in SettingName]: v.InferOutput<(typeof SETTING_SCHEMAS)[Name]>;
};

export const SETTING_NAMES = Object.keys(SETTING_SCHEMAS) as readonly SettingName[];

export const isSettingName = (name: string): name is SettingName =>
  Object.hasOwn(SETTING_SCHEMAS, name);

export const DEFAULT_SETTINGS: Settings = {
  person: null,
  issuedBy: '',
  houseStyle: null,
  ownWords: [],
  libraryFolder: '',
  language: 'en-GB',
  typing: { on: true, offIn: [] },
  paper: 'a4',
  quotations: 'house',
  contacts: 'one',
  draft: false,
  theme: 'system',
  start: 'last',
  versionsKept: 'all',
  closedKept: '7',
};

/** The settings among some values that are valid, and the names of those that are not. */
export function validSettings(values: Readonly<Record<string, unknown>>): {
  readonly valid: Partial<Settings>;
  readonly invalid: readonly SettingName[];
} {
  const given = SETTING_NAMES.filter((name) => Object.hasOwn(values, name));
  const results = given.map((name) => ({
    name,
    result: v.safeParse(SETTING_SCHEMAS[name] as v.GenericSchema, values[name]),
  }));
  return {
    valid: Object.fromEntries(
      results.flatMap(({ name, result }) => (result.success ? [[name, result.output]] : [])),
    ),
    invalid: results.flatMap(({ name, result }) => (result.success ? [] : [name])),
  };
}
