import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ArchiveApp } from './archive/ArchiveApp';
import { registerFaces } from './ui/page-faces';
import './ui/theme.css';
import './app/layout.css';
import './blocks/blocks.css';

registerFaces();

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <ArchiveApp />
    </StrictMode>,
  );
}
