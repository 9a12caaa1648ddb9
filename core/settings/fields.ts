import { foldForSearch } from '../text/fold';
import type { SettingName } from './settings';

/** How the settings screen asks for a value. */
export type SettingControl =
  | { readonly kind: 'switch' }
  | { readonly kind: 'text' }
  | { readonly kind: 'words' }
  | { readonly kind: 'person' }
  | { readonly kind: 'typing' }
  | { readonly kind: 'language' }
  | { readonly kind: 'choice'; readonly choices: Readonly<Record<string, string>> }
  /** A path; `usual` is what stands there when none is chosen. */
  | { readonly kind: 'file' | 'folder'; readonly usual: string };

export interface SettingField {
  readonly label: string;
  readonly help: string;
  /** Other words that people search for. */
  readonly synonyms: string;
  readonly control: SettingControl;
}

const FIELDS: Readonly<Record<SettingName, SettingField>> = {
  person: {
    label: 'Who you are',
    help: 'Stands beside your comments and suggestions in a file. Nothing of it is exported.',
    synonyms: 'name organisation author identity',
    control: { kind: 'person' },
  },
  issuedBy: {
    label: 'Issued by',
    help: 'The name that is recorded with a release that you issue. Empty: the name of your account on this computer.',
    synonyms: 'issuer publish name',
    control: { kind: 'text' },
  },
  houseStyle: {
    label: 'House style',
    help: 'The rules of your team for the checks, in a file that several people can share.',
    synonyms: 'checks rules file json',
    control: { kind: 'file', usual: 'Dateline’s own' },
  },
  ownWords: {
    label: 'Your dictionary',
    help: 'Words that are spelled right, one on each line.',
    synonyms: 'spelling words learn',
    control: { kind: 'words' },
  },
  libraryFolder: {
    label: 'Library folder',
    help: 'Contacts, organisations, boilerplates and pictures. A folder on a shared drive is shared.',
    synonyms: 'contacts address book boilerplates shared drive',
    control: { kind: 'folder', usual: 'Your own library, in your profile' },
  },
  language: {
    label: 'Language of a blank release',
    help: 'Each release has a language of its own (Facts). Its spelling, quotation marks and dates follow it.',
    synonyms: 'spelling english french arabic',
    control: { kind: 'language' },
  },
  typing: {
    label: 'Correct as you type',
    help: 'Quotation marks, apostrophes, dashes and spaces as each language has them. Backspace takes a correction back.',
    synonyms: 'autocorrect smart quotes dashes',
    control: { kind: 'typing' },
  },
  paper: {
    label: 'Paper',
    help: 'Of the pages beside the text, the PDF, the Word file and what is printed.',
    synonyms: 'page size a4 letter',
    control: { kind: 'choice', choices: { a4: 'A4', letter: 'US Letter' } },
  },
  quotations: {
    label: 'Quotations',
    help: 'How quotations stand in every format.',
    synonyms: 'quotation marks italics',
    control: {
      kind: 'choice',
      choices: {
        house: 'As the house style says',
        marks: 'In quotation marks',
        italics: 'In italics',
        both: 'In quotation marks and italics',
      },
    },
  },
  contacts: {
    label: 'Contacts in exports',
    help: 'In the formats with pages.',
    synonyms: 'columns',
    control: { kind: 'choice', choices: { one: 'In one column', two: 'In two columns' } },
  },
  draft: {
    label: 'Mark exports as draft',
    help: 'A clear mark on every page, until you switch it off. A draft may have gaps.',
    synonyms: 'watermark',
    control: { kind: 'switch' },
  },
  theme: {
    label: 'Appearance',
    help: 'Of Dateline’s windows. What is exported looks the same in both.',
    synonyms: 'theme dark mode light colours',
    control: {
      kind: 'choice',
      choices: { system: 'As the system', light: 'Light', dark: 'Dark' },
    },
  },
  start: {
    label: 'When Dateline starts',
    help: 'A file that you open by its icon opens in any case.',
    synonyms: 'startup last file welcome',
    control: {
      kind: 'choice',
      choices: {
        last: 'Open the file I worked on last',
        sample: 'Show the sample and the welcome',
      },
    },
  },
  versionsKept: {
    label: 'Versions kept',
    help: 'Older ones get fewer with time. Those you named, and the latest of each release, stay.',
    synonyms: 'history backup autosave',
    control: {
      kind: 'choice',
      choices: {
        all: 'For ever',
        year: 'For a year',
        quarter: 'For three months',
        month: 'For a month',
      },
    },
  },
  closedKept: {
    label: 'Closed without saving, kept',
    help: 'Every edit is written to the disk within a second. File › Recently closed… brings it back.',
    synonyms: 'autosave recover journal crash unsaved',
    control: {
      kind: 'choice',
      choices: { '7': 'For a week', '30': 'For a month', '90': 'For three months' },
    },
  },
};

/** The settings as the screen shows them, from top to bottom. */
export const SETTING_SECTIONS: readonly {
  readonly id: string;
  readonly title: string;
  readonly names: readonly SettingName[];
}[] = [
  { id: 'you', title: 'You', names: ['person', 'issuedBy'] },
  { id: 'house', title: 'House', names: ['houseStyle', 'libraryFolder'] },
  { id: 'writing', title: 'Writing', names: ['language', 'typing', 'ownWords'] },
  { id: 'exports', title: 'Exports', names: ['paper', 'quotations', 'contacts', 'draft'] },
  { id: 'window', title: 'Window', names: ['theme', 'start'] },
  { id: 'safety', title: 'Safety', names: ['closedKept', 'versionsKept'] },
];

export const fieldOf = (name: SettingName): SettingField => FIELDS[name];

/** The words of a label, a text and its choices that a search looks at. */
const searched = (title: string, { label, help, synonyms, control }: SettingField): string =>
  [
    title,
    label,
    help,
    synonyms,
    ...('choices' in control ? Object.values(control.choices) : []),
  ].join(' ');

/** Whether each word of a search stands in a text. */
export function fits(query: string, text: string): boolean {
  const folded = foldForSearch(text);
  return foldForSearch(query)
    .split(/\s+/)
    .every((word) => folded.includes(word));
}

/** The sections with the settings that a search finds; an empty search finds all. */
export const searchSettings = (query: string): typeof SETTING_SECTIONS =>
  SETTING_SECTIONS.map((section) => ({
    ...section,
    names: section.names.filter((name) => fits(query, searched(section.title, FIELDS[name]))),
  })).filter(({ names }) => names.length > 0);
