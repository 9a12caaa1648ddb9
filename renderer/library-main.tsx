import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { LibraryApp } from './library/window/LibraryApp';
import { registerFaces } from './ui/page-faces';
import './ui/theme.css';
import './app/layout.css';
import './blocks/blocks.css';

registerFaces();

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <LibraryApp />
    </StrictMode>,
  );
}
