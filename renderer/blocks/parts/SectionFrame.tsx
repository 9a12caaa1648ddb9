import type { ReactNode } from 'react';
import type { RenderElementProps } from 'slate-react';
import type { Section } from '../../../core/print/section-heading';
import { useSectionHeading } from './use-section-heading';

interface Props extends Pick<RenderElementProps, 'attributes' | 'children'> {
  readonly section: Section;
  /** What the section is called where no heading is printed above it. */
  readonly name: string;
  /** What else stands in its first line. */
  readonly tools?: ReactNode;
}

/** Notes, boilerplate or contacts, under the heading that is printed; else under a small label. */
export function SectionFrame({ attributes, children, section, name, tools }: Props) {
  const heading = useSectionHeading(section);
  return (
    <section {...attributes} className="dl-frame" aria-label={heading ?? name}>
      <div contentEditable={false} className="dl-frame-head">
        {heading === null ? (
          <span className="dl-frame-name">{name}</span>
        ) : (
          <h2 className="dl-frame-title">{heading}</h2>
        )}{' '}
        {tools}
      </div>
      {children}
    </section>
  );
}
