import { Quote } from 'lucide-react';
import { defineBlock, namedLine } from '../block-view';
import { insertsBlock } from '../parts/insert-commands';
import { QuoteBlock } from './QuoteBlock';

export const quote = defineBlock('quote', {
  View: QuoteBlock,
  outline: namedLine('Quote'),
  commands: {
    'insert.quote': {
      icon: Quote,
      about: 'A quotation with its speaker',
      run: insertsBlock('quote'),
    },
  },
});
