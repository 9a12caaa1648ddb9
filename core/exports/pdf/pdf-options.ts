import {
  COMMON_OPTIONS,
  CONTACT_OPTIONS,
  choice,
  describedOptions,
  optionValues,
  PAGE_OPTIONS,
  toggle,
  type ValuesOf,
} from '../options';
import { optionsOf, type RememberedOptions } from '../remembered';

/** The options of a PDF. */
export const PDF_OPTIONS = {
  standard: choice('Standard', {
    'ua-1': 'PDF/UA-1: accessible',
    'a-2a': 'PDF/A-2a: for archives',
    'a-3a': 'PDF/A-3a: for archives, Word file and text attached',
  }),
  ...CONTACT_OPTIONS,
  hyphens: toggle('Hyphenate'),
  ...PAGE_OPTIONS,
} as const;

const ALL = { ...PDF_OPTIONS, ...COMMON_OPTIONS };

/** The options that affect the look of the pages. */
export type PageLook = Pick<
  ValuesOf<typeof ALL>,
  'paper' | 'draft' | 'hyphens' | 'contacts' | 'quotes'
>;

/** The look of the pages with the chosen options. */
export function pageLook(remembered: RememberedOptions): PageLook {
  const chosen = optionsOf({ id: 'pdf', options: describedOptions(ALL) }, remembered);
  const { paper, draft, hyphens, contacts, quotes } = optionValues(ALL, chosen);
  return { paper, draft, hyphens, contacts, quotes };
}
