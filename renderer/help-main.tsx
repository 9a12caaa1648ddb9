import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { HelpApp } from './help/HelpApp';
import './ui/theme.css';

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <HelpApp />
    </StrictMode>,
  );
}
