import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { request } from './bridge/client';
import { registerFaces } from './ui/page-faces';
import './ui/theme.css';
import './app/layout.css';
import './blocks/blocks.css';

registerFaces();

const root = document.getElementById('root');
if (root) {
  // React takes away what it cannot draw: a blank window, while the text is safe in the shell.
  const onUncaughtError = (error: unknown): void => {
    console.error(error);
    void request('document.failed', null);
  };
  createRoot(root, { onUncaughtError }).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
