import type { ReactElement, ReactNode } from 'react';
import type { RenderElementProps } from 'slate-react';
import type { Block, TopBlock } from '../../core/release/blocks/block';
import type { Part } from '../../core/release/form/part';
import { BLOCK_VIEWS } from './block-views';
import { Chip } from './inlines/Chip';
import { LinkText } from './inlines/LinkText';
import { suggestedAttributes } from './parts/SuggestedRun';
import { ReleaseRoot } from './release/ReleaseRoot';
import { useBlockSlots } from './slots';

/** A node on the page, with what its template says of it. */
export function renderElement(props: RenderElementProps) {
  const { element } = props;
  const part = 'part' in element ? element.part : undefined;
  if (!part) return renderNode(props);
  return (
    <TemplatePart block={element as TopBlock} part={part}>
      {renderNode(props)}
    </TemplatePart>
  );
}

function TemplatePart(props: { block: TopBlock; part: Part; children: ReactNode }) {
  const { PartFrame } = useBlockSlots();
  return <PartFrame {...props} />;
}

/** The release, an inline, or a block in the view of its kind. */
function renderNode(props: RenderElementProps) {
  const { element } = props;
  switch (element.type) {
    case 'release':
      return <ReleaseRoot {...props} element={element} />;
    case 'link':
      return <LinkText {...props} url={element.url} />;
    case 'placeholder':
    case 'fact':
      return <Chip {...props} element={element} />;
    default:
      return renderBlock(props, element);
  }
}

function renderBlock(given: RenderElementProps, element: Block) {
  const props = element.suggestions
    ? { ...given, attributes: { ...given.attributes, ...suggestedAttributes(element.suggestions) } }
    : given;
  // One view of the table, which the compiler cannot pair with its own kind.
  const View = BLOCK_VIEWS[element.type].View as (props: RenderElementProps) => ReactElement;
  return <View {...props} />;
}
