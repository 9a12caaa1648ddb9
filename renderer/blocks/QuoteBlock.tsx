import type { RenderElementProps } from 'slate-react';
import type { Quote } from '../../core/release/blocks/quote';
import { BlockForm } from './BlockForm';
import { Field } from './Field';

interface Props extends RenderElementProps {
  readonly element: Quote;
}

/** What somebody said, and who. */
export function QuoteBlock({ attributes, children, element }: Props) {
  return (
    <blockquote {...attributes} className="dl-quote">
      {children}
      <BlockForm block={element} className="dl-form dl-attribution">
        <Field block={element} name="speaker" label="Speaker" value={element.speaker} />
        <Field block={element} name="role" label="Role" value={element.role} />
        <Field
          block={element}
          name="organisation"
          label="Organisation"
          value={element.organisation}
        />
      </BlockForm>
    </blockquote>
  );
}
