import type { RenderElementProps } from 'slate-react';
import { laidOutOpeningLines } from '../../core/release/opening-lines';
import type { Release } from '../../core/release/release';
import { Letterhead } from './Letterhead';

interface Props extends RenderElementProps {
  readonly element: Release;
}

/** The whole release: what every format prints above the headline, then its blocks. */
export function ReleaseRoot({ attributes, children, element: { facts } }: Props) {
  return (
    <div {...attributes} dir={facts.direction} lang={facts.language}>
      <Letterhead organisations={facts.organisations} />
      {laidOutOpeningLines(facts).map((line) => (
        <p key={line} contentEditable={false} className="dl-opening">
          {line}
        </p>
      ))}
      {children}
    </div>
  );
}
