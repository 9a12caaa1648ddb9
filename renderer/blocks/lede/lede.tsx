import { Text } from 'lucide-react';
import { defineBlock, namedLine } from '../block-view';
import { turnsInto } from '../parts/insert-commands';
import { LedeBlock } from './LedeBlock';

export const lede = defineBlock('lede', {
  View: LedeBlock,
  outline: namedLine('Lede'),
  commands: {
    'turn.lede': {
      icon: Text,
      about: 'First paragraph, after place and date',
      run: turnsInto('lede'),
    },
  },
});
