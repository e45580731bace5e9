import '@shared/ui/styles';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { comeBack } from './parts/away';
import { bringTheRest } from './parts/later';

const root = document.getElementById('root');
if (root === null) {
  throw new Error('index.html has no element with the id "root"');
}
comeBack();
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
bringTheRest();
