import { Building2 } from 'lucide-react';
import { defineBlock, namedLine } from '../block-view';
import { insertsBlock } from '../parts/insert-commands';
import { BoilerplateFrame } from './BoilerplateFrame';

export const boilerplate = defineBlock('boilerplate', {
  View: BoilerplateFrame,
  outline: namedLine('Boilerplate'),
  commands: {
    'insert.boilerplate': {
      icon: Building2,
      about: 'The text about an organisation',
      run: insertsBlock('boilerplate'),
    },
  },
});
