import { cleanup, configure } from '@testing-library/react';
import { afterEach, vi } from 'vitest';
import { en } from '@portal/messages/en';
import { speak } from '@shared/words/say';

/** What tests read. */
speak('en', en);

/** Patience for a machine that is busy with other things. */
configure({ asyncUtilTimeout: 15_000 });

/** What jsdom lacks and Mantine asks for. */
Object.defineProperty(window, 'matchMedia', {
  value: (query: string) => ({
    matches: false,
    media: query,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    addListener: () => undefined,
    removeListener: () => undefined,
    dispatchEvent: () => false,
  }),
});

class NoResize implements ResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}
globalThis.ResizeObserver = NoResize;
window.scrollTo = () => undefined;
Element.prototype.scrollIntoView = () => undefined;
Object.defineProperty(document, 'fonts', {
  value: { addEventListener: () => undefined, removeEventListener: () => undefined },
});

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  sessionStorage.clear();
});
