import {
  BookOpen,
  Building2,
  Contact,
  Heading1,
  Heading2,
  Heading3,
  Image,
  List,
  ListOrdered,
  type LucideIcon,
  Minus,
  Pilcrow,
  Quote,
  SeparatorHorizontal,
  Table,
  Text,
  Type,
} from 'lucide-react';

/** What the insert menu says of a command besides its title. */
export interface InsertEntry {
  readonly icon: LucideIcon;
  readonly about: string;
}

/** By the id of the command, in the order of the menu. */
export const INSERT_ENTRIES: Readonly<Record<string, InsertEntry>> = {
  'insert.quote': { icon: Quote, about: 'What somebody said, and who' },
  'insert.image': { icon: Image, about: 'With caption, credit and alternative text' },
  'turn.bulleted': { icon: List, about: 'Or begin with “- ”' },
  'turn.numbered': { icon: ListOrdered, about: 'Or begin with “1. ”' },
  'turn.heading2': { icon: Heading2, about: 'Heads a section of the text' },
  'turn.heading3': { icon: Heading3, about: 'Heads a part of a section' },
  'insert.table': { icon: Table, about: 'Three rows, three columns, a header row' },
  'insert.contact': { icon: Contact, about: 'A person whom journalists can reach' },
  'insert.notes': { icon: BookOpen, about: 'Background for editors, after the end' },
  'insert.boilerplate': { icon: Building2, about: 'The standing text about an organisation' },
  'turn.headline': { icon: Heading1, about: 'The headline of the release' },
  'turn.subhead': { icon: Type, about: 'A line under the headline' },
  'turn.lede': { icon: Text, about: 'First paragraph; place and date stand before it' },
  'turn.paragraph': { icon: Pilcrow, about: 'Plain text' },
  'insert.endMark': { icon: Minus, about: '### or ENDS: the text ends here' },
  'insert.pageBreak': { icon: SeparatorHorizontal, about: 'What follows begins on a new page' },
};
