import { type RenderElementProps, useSelected } from 'slate-react';

interface Props extends Pick<RenderElementProps, 'attributes' | 'children'> {
  readonly text: string;
}

/** A block that nothing can be typed into: a mark across the page. */
export function Mark({ attributes, children, text }: Props) {
  const selected = useSelected();
  return (
    <div {...attributes} className={selected ? 'dl-mark dl-selected' : 'dl-mark'}>
      {children}
      <div contentEditable={false}>{text}</div>
    </div>
  );
}
