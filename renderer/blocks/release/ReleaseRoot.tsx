import type { RenderElementProps } from 'slate-react';
import { openingLinesOf } from '../../../core/print/opening-lines';
import type { Release } from '../../../core/release/release';
import { Letterhead } from './Letterhead';

interface Props extends RenderElementProps {
  readonly element: Release;
}

/** The whole release: what every format prints above the headline, then its blocks. */
export function ReleaseRoot({ attributes, children, element: { facts } }: Props) {
  return (
    <div {...attributes} dir={facts.direction} lang={facts.language}>
      <Letterhead organisations={facts.organisations} />
      {openingLinesOf(facts).map(({ says, text }) => (
        <p key={says} contentEditable={false} className={`dl-opening ${says}`}>
          {text}
        </p>
      ))}
      {children}
    </div>
  );
}
