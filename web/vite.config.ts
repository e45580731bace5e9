import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { playback } from './test/playbackPlugin.ts';

export default defineConfig({
  base: '/portal/',
  plugins: [react(), playback()],
  build: { target: 'es2023', sourcemap: false, assetsInlineLimit: 0 },
  test: {
    environment: 'jsdom',
    testTimeout: 60_000,
    include: ['{src,test}/**/*.test.{ts,tsx}'],
    setupFiles: ['./test/setup.ts'],
  },
});
