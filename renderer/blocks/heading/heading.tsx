import { Heading2, Heading3 } from 'lucide-react';
import { lineText } from '../../../core/release/plain-text';
import { defineBlock } from '../block-view';
import { turnsInto } from '../parts/insert-commands';
import { Line } from '../parts/Line';

export const heading = defineBlock('heading', {
  View: (props) => <Line {...props} tag={props.element.level === 2 ? 'h2' : 'h3'} hint="Heading" />,
  outline: ({ children, level }, facts) => ({
    level,
    text: lineText(children, facts).trim() || 'Heading',
  }),
  commands: {
    'turn.heading2': {
      icon: Heading2,
      about: 'Heads a section of the text',
      run: turnsInto('heading', 2),
    },
    'turn.heading3': {
      icon: Heading3,
      about: 'Heads a part of a section',
      run: turnsInto('heading', 3),
    },
  },
});
