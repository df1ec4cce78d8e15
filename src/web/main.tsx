import './app/theme/fonts.css';
import './app/theme/tokens.css';
import './app/theme/mantine-variables.css';
import './app/theme/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Application } from './app/application.tsx';
import { startLanguage } from './app/i18n/setup.ts';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

await startLanguage();

createRoot(root).render(
  <StrictMode>
    <Application />
  </StrictMode>,
);
