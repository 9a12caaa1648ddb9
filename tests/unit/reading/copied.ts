import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The HTML that a program puts on the clipboard, by the program's name. */
export const copied = (name: string): string =>
  readFileSync(join(import.meta.dirname, 'copied', `${name}.html`), 'utf8');

/** What Word's says, as `drawing` draws it. */
export const COPIED_FROM_WORD = [
  'heading 2: A compact for children',
  'subhead: Five ministries sign',
  'heading 2: What it says',
  'heading 3: 1.1 Numbered',
  '*Bold*, /italic/, _underlined_, H,2,O and 1^st^ of ~two~ three in colour.',
  '- First',
  '  - Under *it*',
  '- Second',
  'a) Counted',
  '> We said so.',
  '> And did it.',
  'See [the paper](https://example.org/a?b=1&c=2).',
  '|2×1 *Both*',
  '| Kenya | 12',
];
