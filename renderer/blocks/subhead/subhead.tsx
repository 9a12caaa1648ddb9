import { Type } from 'lucide-react';
import { defineBlock } from '../block-view';
import { turnsInto } from '../parts/insert-commands';
import { Line } from '../parts/Line';

export const subhead = defineBlock('subhead', {
  View: (props) => <Line {...props} tag="p" className="dl-subhead" hint="Subhead" />,
  outline: null,
  commands: {
    'turn.subhead': { icon: Type, about: 'A line under the headline', run: turnsInto('subhead') },
  },
});
