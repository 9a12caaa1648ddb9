import { emptyText, type Text } from '../text';
import type { BlockOf } from './block';
import type { BlockKind } from './spec';

type Creators = { [Kind in Exclude<BlockKind, 'image'>]: () => BlockOf<Kind> };

const line = (): Text[] => [emptyText()];

/** A new, empty block of every kind that can be made from nothing (a picture needs its file). */
export const createBlock: Creators = {
  headline: () => ({ type: 'headline', children: line() }),
  subhead: () => ({ type: 'subhead', children: line() }),
  lede: () => ({ type: 'lede', children: line() }),
  paragraph: () => ({ type: 'paragraph', children: line() }),
  heading: () => ({ type: 'heading', level: 2, children: line() }),
  quote: () => ({
    type: 'quote',
    speaker: '',
    role: '',
    organisation: '',
    children: [createBlock.paragraph()],
  }),
  list: () => ({ type: 'list', ordered: false, children: [createBlock['list-item']()] }),
  'list-item': () => ({ type: 'list-item', children: [createBlock.paragraph()] }),
  table: () => ({
    type: 'table',
    headerRow: true,
    caption: '',
    children: Array.from({ length: 3 }, () => ({
      type: 'table-row' as const,
      children: Array.from({ length: 3 }, createBlock['table-cell']),
    })),
  }),
  'table-row': () => ({ type: 'table-row', children: [createBlock['table-cell']()] }),
  'table-cell': () => ({ type: 'table-cell', children: [createBlock.paragraph()] }),
  notes: () => ({ type: 'notes', children: [createBlock.paragraph()] }),
  boilerplate: () => ({
    type: 'boilerplate',
    link: null,
    about: '',
    children: [createBlock.paragraph()],
  }),
  'contact-block': () => ({ type: 'contact-block', children: [createBlock.contact()] }),
  contact: () => ({
    type: 'contact',
    link: null,
    name: '',
    role: '',
    organisation: '',
    wording: '',
    emails: [],
    phones: [],
    languages: [],
    hours: '',
    region: '',
    timeZone: '',
    children: [emptyText()],
  }),
  'end-mark': () => ({ type: 'end-mark', mark: '###', children: [emptyText()] }),
  'page-break': () => ({ type: 'page-break', children: [emptyText()] }),
};
