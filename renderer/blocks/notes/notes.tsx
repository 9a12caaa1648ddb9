import { BookOpen } from 'lucide-react';
import { defineBlock, namedLine } from '../block-view';
import { insertsBlock } from '../parts/insert-commands';
import { SectionFrame } from '../parts/SectionFrame';

export const notes = defineBlock('notes', {
  View: (props) => <SectionFrame {...props} section={props.element} name="Notes to editors" />,
  outline: namedLine('Notes to editors'),
  commands: {
    'insert.notes': {
      icon: BookOpen,
      about: 'Background for editors, after the end',
      run: insertsBlock('notes'),
    },
  },
});
