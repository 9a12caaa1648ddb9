import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { registerFaces } from './app/page-faces';
import './app/theme.css';
import './app/layout.css';
import './blocks/blocks.css';

registerFaces();

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
