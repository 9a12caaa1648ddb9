import type { Menu } from '../menu';

export const TEMPLATE_MENU = {
  id: 'template',
  label: 'Template',
  accessKey: 'T',
  groups: [
    [{ id: 'template.save', label: 'Save as template…' }],
    [
      {
        id: 'template.guidance',
        label: 'Guidance for this block…',
        synonyms: ['help', 'instructions'],
        edits: true,
      },
      {
        id: 'template.onlyIf',
        label: 'Show this block only if…',
        synonyms: ['condition', 'optional'],
        edits: true,
      },
      {
        id: 'template.forEach',
        label: 'This block once for each organisation',
        synonyms: ['repeat', 'pattern'],
        edits: true,
      },
    ],
  ],
} as const satisfies Menu;
