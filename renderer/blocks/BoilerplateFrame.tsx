import type { RenderElementProps } from 'slate-react';
import type { Boilerplate } from '../../core/release/blocks/boilerplate';
import { LinkedMarker, LinkedNotice } from '../library/LinkedNotice';
import { VariantChoice } from '../library/VariantChoice';
import { usePathOf } from './Field';

interface Props extends RenderElementProps {
  readonly element: Boilerplate;
}

/** The standing text of an organisation, and where it comes from. */
export function BoilerplateFrame({ attributes, children, element }: Props) {
  const pathOf = usePathOf(element);
  const linked = { kind: 'boilerplate', value: element } as const;
  const name = element.about ? `About ${element.about}` : 'Boilerplate';
  return (
    <section {...attributes} className="dl-frame" aria-label={name}>
      <div contentEditable={false} className="dl-frame-name">
        {name} <LinkedMarker linked={linked} />
        <VariantChoice block={element} pathOf={pathOf} />
        <LinkedNotice linked={linked} pathOf={pathOf} />
      </div>
      {children}
    </section>
  );
}
