// The least that can be made with Slate: the plain text example of its documentation.
import { createRoot } from 'react-dom/client';
import { createEditor, type Descendant } from 'slate';
import { withHistory } from 'slate-history';
import { Editable, Slate, withReact } from 'slate-react';

const LINES = [
  'For children, the adoption of the GCM means that States commit to better cooperation.',
  'With 38 paragraphs referring to children, this historical document is a platform.',
  'The measures suggested by the GCM will help improve access to protection and care.',
];

const editor = withHistory(withReact(createEditor()));
const lines = LINES.map((text) => ({ type: 'paragraph', children: [{ text }] }));
const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <Slate editor={editor} initialValue={lines as Descendant[]}>
      <Editable renderElement={({ attributes, children }) => <p {...attributes}>{children}</p>} />
    </Slate>,
  );
}
