import { Contact } from 'lucide-react';
import { insertContact } from '../../editor/input/insert';
import { fillInBlock } from '../../editor/model/block-fields';
import { defineBlock, namedLine } from '../block-view';
import { SectionFrame } from '../parts/SectionFrame';
import { ContactCard } from './ContactCard';

export const contactBlock = defineBlock('contact-block', {
  View: (props) => <SectionFrame {...props} section={props.element} name="Contacts" />,
  outline: namedLine('Contacts'),
  commands: {},
});

export const contact = defineBlock('contact', {
  View: ContactCard,
  outline: null,
  commands: {
    'insert.contact': {
      icon: Contact,
      about: 'A person whom journalists can reach',
      run: ({ editor }) => {
        insertContact(editor);
        fillInBlock(editor);
      },
    },
  },
});
