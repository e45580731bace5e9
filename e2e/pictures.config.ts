import { defineConfig } from '@playwright/test';
import everyday from './playwright.config.ts';

/** Takes the pictures in docs/images anew: `npm run pictures`. */
export default defineConfig({
  ...everyday,
  testDir: './pictures',
  testMatch: '**/*.picture.ts',
  projects: [{ name: 'pictures' }],
  use: { ...everyday.use, viewport: { width: 1440, height: 900 }, deviceScaleFactor: 2 },
});
