import { List, ListOrdered } from 'lucide-react';
import { defineBlock } from '../block-view';
import { togglesList } from '../parts/insert-commands';
import { ListBlock, ListItemBlock } from './ListBlock';

export const list = defineBlock('list', {
  View: ListBlock,
  outline: null,
  commands: {
    'turn.bulleted': { icon: List, about: 'Or begin with “- ”', run: togglesList(false) },
    'turn.numbered': { icon: ListOrdered, about: 'Or begin with “1. ”', run: togglesList(true) },
  },
});

export const listItem = defineBlock('list-item', {
  View: ListItemBlock,
  outline: null,
  commands: {},
});
