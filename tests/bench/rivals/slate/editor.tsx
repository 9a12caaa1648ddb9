// The least that can be made with Slate: the examples of its documentation, drawn with plain elements.
import { createRoot } from 'react-dom/client';
import { createEditor, type Descendant, type Element } from 'slate';
import { withHistory } from 'slate-history';
import { Editable, type RenderElementProps, Slate, withReact } from 'slate-react';

const TAGS: Readonly<Record<string, keyof React.JSX.IntrinsicElements>> = {
  headline: 'h1',
  heading: 'h2',
  quote: 'blockquote',
  list: 'ul',
  'list-item': 'li',
  table: 'div',
  'table-row': 'div',
  'table-cell': 'div',
  image: 'div',
  notes: 'section',
  boilerplate: 'section',
  'contact-block': 'section',
  contact: 'section',
  link: 'a',
  fact: 'span',
  placeholder: 'span',
};
const INLINES = new Set(['link', 'fact', 'placeholder']);
const VOIDS = new Set(['fact', 'placeholder', 'image', 'end-mark', 'page-break']);

const kindOf = (element: Element): string => (element as { type: string }).type;

function renderElement({ attributes, children, element }: RenderElementProps) {
  const Tag = TAGS[kindOf(element)] ?? 'p';
  // biome-ignore lint/suspicious/noExplicitAny: whatever element it is, Slate's attributes fit it
  const AnyTag = Tag as any;
  return <AnyTag {...attributes}>{children}</AnyTag>;
}

interface Options {
  /** How many blocks are drawn together; null for Slate's default, no chunks. */
  readonly chunkSize: number | null;
}

Reflect.set(globalThis, 'show', (blocks: Descendant[], { chunkSize }: Options) => {
  const editor = withHistory(withReact(createEditor()));
  editor.isInline = (element) => INLINES.has(kindOf(element));
  editor.isVoid = (element) => VOIDS.has(kindOf(element));
  editor.getChunkSize = (node) => (chunkSize && node === editor ? chunkSize : null);
  createRoot(document.getElementById('root') as HTMLElement).render(
    <Slate editor={editor} initialValue={blocks}>
      <Editable
        renderElement={renderElement}
        renderChunk={({ attributes, children, lowest }) => (
          // As in Slate's example of a huge document.
          <div {...attributes} style={lowest ? { contentVisibility: 'auto' } : {}}>
            {children}
          </div>
        )}
      />
    </Slate>,
  );
});
