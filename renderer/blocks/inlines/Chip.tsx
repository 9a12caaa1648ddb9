import { type RenderElementProps, useSelected } from 'slate-react';
import { factText, isFactKnown } from '../../../core/release/facts-text';
import type { FactName, FactReference } from '../../../core/release/inlines/fact';
import type { Placeholder } from '../../../core/release/inlines/placeholder';
import type { Release } from '../../../core/release/release';
import { isLeftOut } from '../../../core/templates/values';
import { useReleaseOnPage } from '../../editor/use-release-on-page';

interface Props extends RenderElementProps {
  readonly element: FactReference | Placeholder;
}

/** A gap that is still to be filled, or a fact of the release, within a line. */
export function Chip({ attributes, children, element }: Props) {
  const selected = useSelected();
  const shown = useReleaseOnPage((release) =>
    element.type === 'fact' ? shownFact(release, element.fact) : element.label,
  );
  const leftOut = useReleaseOnPage(
    (release) =>
      element.type === 'placeholder' &&
      element.variable !== undefined &&
      isLeftOut(release, element.variable),
  );
  const classes = [
    element.type === 'fact' ? 'dl-fact' : 'dl-placeholder',
    selected && 'dl-selected',
    leftOut && 'dl-left-out',
  ];
  return (
    <span {...attributes} className={classes.filter((each) => each).join(' ')}>
      <span contentEditable={false} title={leftOut ? 'Left out: prints nothing' : undefined}>
        {shown}
      </span>
      {children}
    </span>
  );
}

/** The fact as it prints; while it is not known, what the form calls it. */
function shownFact({ facts, form }: Release, fact: FactName): string {
  if (isFactKnown(fact, facts)) return factText(fact, facts);
  return form?.variables.find((variable) => variable.fact === fact)?.label ?? factText(fact, facts);
}
