import { defineConfig } from '@playwright/test';
import { chromium } from './kit/chromium.ts';

/**
 * Two browsers at once. Whoever moves a merchant's clock goes last, one by one, so that nobody else's day changes under them.
 */
export default defineConfig({
  testDir: '.',
  globalSetup: './kit/setup.ts',
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: process.env['CI'] !== undefined,
  reporter: [['list', { printSteps: false }]],
  use: {
    actionTimeout: 10_000,
    colorScheme: 'light',
    locale: 'en-US',
    timezoneId: 'Asia/Tokyo',
    viewport: { width: 1280, height: 900 },
    screenshot: 'only-on-failure',
    launchOptions: chromium(),
  },
  projects: [
    { name: 'together', testIgnore: '**/*.clock.spec.ts', fullyParallel: true },
    { name: 'clock', testMatch: '**/*.clock.spec.ts', dependencies: ['together'], workers: 1 },
  ],
});
