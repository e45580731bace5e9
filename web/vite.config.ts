import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { fileURLToPath } from 'node:url';
import { firstLoad } from './test/firstLoad.ts';
import { messages } from './test/messagesPlugin.ts';
import { playback } from './test/playbackPlugin.ts';
import { slim } from './test/slimPlugin.ts';

const here = (folder: string) => fileURLToPath(new URL(folder, import.meta.url));

export default defineConfig({
  base: '/portal/',
  resolve: { alias: { '@portal': here('portal'), '@shared': here('shared'), '@test': here('test') } },
  plugins: [react(), messages(), slim(), playback(), firstLoad()],
  build: { target: 'es2023', sourcemap: false, assetsInlineLimit: 0 },
  test: {
    environment: 'jsdom',
    testTimeout: 60_000,
    include: ['{portal,shared,test}/**/*.test.{ts,tsx}'],
    setupFiles: ['./test/setup.ts'],
  },
});
