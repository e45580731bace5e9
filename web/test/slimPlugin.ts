import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const SCROLL_AREA = /@mantine\/core\/esm\/components\/ScrollArea\/ScrollArea\.mjs$/;
const OURS = fileURLToPath(new URL('../shared/ui/mergeRefs.ts', import.meta.url));

/**
 * Mantine's dialog knows its scroll area, and that asks all of Floating UI for one function: 18 kB, compressed, before the first
 * screen of the popup.
 */
export function slim(): Plugin {
  return {
    name: 'midcycle-slim',
    apply: 'build',
    enforce: 'pre',
    resolveId: (source, importer) =>
      source === '@floating-ui/react' && SCROLL_AREA.test(importer ?? '') ? OURS : undefined,
  };
}
