import { SeparatorHorizontal } from 'lucide-react';
import { defineBlock } from '../block-view';
import { insertsBlock } from '../parts/insert-commands';
import { Mark } from '../parts/Mark';

export const pageBreak = defineBlock('page-break', {
  View: (props) => <Mark {...props} text="Page break" />,
  outline: null,
  commands: {
    'insert.pageBreak': {
      icon: SeparatorHorizontal,
      about: 'What follows begins on a new page',
      run: insertsBlock('page-break'),
    },
  },
});
