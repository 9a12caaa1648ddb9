import { Pilcrow } from 'lucide-react';
import { defineBlock } from '../block-view';
import { turnsInto } from '../parts/insert-commands';
import { Line } from '../parts/Line';
import { TypedOffer } from '../parts/TypedOffer';

export const paragraph = defineBlock('paragraph', {
  View: (props) => <Line {...props} tag="p" hint="" after={<TypedOffer block={props.element} />} />,
  outline: null,
  commands: {
    'turn.paragraph': { icon: Pilcrow, about: 'Plain text', run: turnsInto('paragraph') },
  },
});
