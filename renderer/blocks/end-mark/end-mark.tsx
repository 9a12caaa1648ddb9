import { Minus } from 'lucide-react';
import { defineBlock, namedLine } from '../block-view';
import { insertsBlock } from '../parts/insert-commands';
import { Mark } from '../parts/Mark';

export const endMark = defineBlock('end-mark', {
  View: (props) => <Mark {...props} text={props.element.mark} />,
  outline: namedLine('End mark'),
  commands: {
    'insert.endMark': {
      icon: Minus,
      about: '### or ENDS: the text ends here',
      run: insertsBlock('end-mark'),
    },
  },
});
