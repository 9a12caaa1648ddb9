import { type CSSProperties, useMemo } from 'react';
import type { RenderElementProps } from 'slate-react';
import type { Quote } from '../../../core/release/blocks/quote';
import { hasMarks, type Marks, marksAround } from '../../../core/release/quoted';
import type { Release } from '../../../core/release/release';
import { useReleaseOnPage } from '../../editor/use-release-on-page';
import { BlockForm } from '../parts/BlockForm';
import { Field } from '../parts/Field';
import { useBlockSlots } from '../slots';

const factsOf = ({ facts }: Release) => facts;

/** The marks as the style sheet takes them: it puts them before and after the paragraphs. */
function markVariables(marks: readonly Marks[]): CSSProperties {
  const [first, ...others] = marks;
  const css = (mark = ''): string => JSON.stringify(mark);
  return {
    '--mark-first': css(first?.before),
    '--mark-again': css(others.every(({ before }) => before) ? others[0]?.before : ''),
    '--mark-last': css(marks.at(-1)?.after),
  } as CSSProperties;
}

interface Props extends RenderElementProps {
  readonly element: Quote;
}

/** What somebody said, in the marks that are printed around it, and who. */
export function QuoteBlock({ attributes, children, element }: Props) {
  const facts = useReleaseOnPage(factsOf);
  const { useQuoteStyle } = useBlockSlots();
  const style = useQuoteStyle();
  const marks = useMemo(() => marksAround(element, facts), [element, facts]);
  return (
    <blockquote
      {...attributes}
      className={style === 'marks' ? 'dl-quote' : 'dl-quote dl-quote-italic'}
      style={hasMarks(style) ? markVariables(marks) : undefined}
    >
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
