import type { RenderElementProps } from 'slate-react';
import type { Boilerplate } from '../../../core/release/blocks/boilerplate';
import { usePathOf } from '../parts/Field';
import { SectionFrame } from '../parts/SectionFrame';
import { useBlockSlots } from '../slots';

interface Props extends RenderElementProps {
  readonly element: Boilerplate;
}

/** The standing text of an organisation, and where it comes from. */
export function BoilerplateFrame({ attributes, children, element }: Props) {
  const { LinkedMarker, LinkedNotice, VariantChoice } = useBlockSlots();
  const pathOf = usePathOf(element);
  const linked = { kind: 'boilerplate', value: element } as const;
  return (
    <SectionFrame
      attributes={attributes}
      section={element}
      name="Boilerplate"
      tools={
        <>
          <LinkedMarker linked={linked} />
          <VariantChoice block={element} pathOf={pathOf} />
          <LinkedNotice linked={linked} pathOf={pathOf} />
        </>
      }
    >
      {children}
    </SectionFrame>
  );
}
