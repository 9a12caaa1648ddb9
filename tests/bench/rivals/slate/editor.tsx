// The least that can be made with Slate: the plain text example of its documentation.
import { createRoot } from 'react-dom/client';
import { createEditor, type Descendant } from 'slate';
import { withHistory } from 'slate-history';
import { Editable, Slate, withReact } from 'slate-react';

const editor = withHistory(withReact(createEditor()));
const root = createRoot(document.getElementById('root') as HTMLElement);

Reflect.set(globalThis, 'show', (lines: readonly string[]) => {
  const paragraphs = lines.map((text) => ({ type: 'paragraph', children: [{ text }] }));
  root.render(
    <Slate editor={editor} initialValue={paragraphs as Descendant[]}>
      <Editable renderElement={({ attributes, children }) => <p {...attributes}>{children}</p>} />
    </Slate>,
  );
});
