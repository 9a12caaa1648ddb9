import { Heading1 } from 'lucide-react';
import { lineText } from '../../../core/release/plain-text';
import { defineBlock } from '../block-view';
import { turnsInto } from '../parts/insert-commands';
import { Line } from '../parts/Line';

export const headline = defineBlock('headline', {
  View: (props) => <Line {...props} tag="h1" hint="Headline" />,
  outline: ({ children }, facts) => ({
    level: 1,
    text: lineText(children, facts).trim() || 'Headline',
  }),
  commands: {
    'turn.headline': {
      icon: Heading1,
      about: 'The headline of the release',
      run: turnsInto('headline'),
    },
  },
});
