import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { mockServer } from './mock/plugin.ts';

export default defineConfig({
  base: '/portal/',
  plugins: [react(), mockServer()],
  build: { target: 'es2023', sourcemap: false, assetsInlineLimit: 0 },
  test: {
    environment: 'jsdom',
    testTimeout: 60_000,
    include: ['src/**/*.test.{ts,tsx}', 'mock/**/*.test.ts'],
    setupFiles: ['./test/setup.ts'],
  },
});
