import { readText } from '../imports/text/text-source';
import type { ReadBlock } from './blocks';
import { tableInTabs } from './tab-table';

/** The blocks of plain text that was copied: a table of a spreadsheet, or paragraphs and lists. */
export function readPlain(text: string): ReadBlock[] {
  const table = tableInTabs(text);
  return table ? [table] : readText(text);
}
