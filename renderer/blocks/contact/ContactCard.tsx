import { Transforms } from 'slate';
import { type RenderElementProps, useSelected, useSlateStatic } from 'slate-react';
import type { Contact } from '../../../core/release/blocks/contact';
import { BlockForm } from '../parts/BlockForm';
import { Field, usePathOf } from '../parts/Field';
import { useBlockSlots } from '../slots';

interface Props extends RenderElementProps {
  readonly element: Contact;
}

/** A person whom journalists may contact: a card with a form. */
export function ContactCard({ attributes, children, element }: Props) {
  const { LinkedMarker, LinkedNotice } = useBlockSlots();
  const editor = useSlateStatic();
  const selected = useSelected();
  const pathOf = usePathOf(element);
  const field = { block: element };
  const linked = { kind: 'contact', value: element } as const;
  return (
    <div {...attributes} className={selected ? 'dl-card dl-selected' : 'dl-card'}>
      {children}
      <BlockForm block={element} as="fieldset">
        <legend>
          {element.name.trim() || 'Contact'} <LinkedMarker linked={linked} />
        </legend>
        <LinkedNotice linked={linked} pathOf={pathOf} />
        <Field {...field} name="name" label="Name" value={element.name} />
        <Field {...field} name="role" label="Role" value={element.role} />
        <Field
          {...field}
          name="organisation"
          label="Organisation"
          value={element.organisation}
          wide
        />
        <Field
          {...field}
          name="wording"
          label="Agreed wording after the name"
          value={element.wording}
          wide
        />
        <Field {...field} name="emails" label="E-mail" value={element.emails} />
        <Field {...field} name="phones" label="Telephone" value={element.phones} />
        <Field {...field} name="hours" label="Hours" value={element.hours} />
        <Field {...field} name="region" label="Region" value={element.region} />
        <button
          type="button"
          className="dl-quiet"
          onClick={() => Transforms.removeNodes(editor, { at: pathOf() })}
        >
          Remove contact
        </button>
      </BlockForm>
    </div>
  );
}
