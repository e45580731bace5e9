import { gzipSync } from 'node:zlib';
import type { Plugin, Rollup } from 'vite';

/** What a customer waits for before anything is shown, in bytes as they are sent. */
const MOST = 180_000;

/** The screens that a visit begins with. */
const FIRST = ['portal/app/page/PagePortal.tsx', 'portal/app/popup/PopupPortal.tsx'];

/** Comes after the messages of the language that is spoken. Of these, the largest counts. */
const START = 'portal/start.tsx';
const MESSAGES = /portal\/messages\/\w+\/index\.ts$/;

/** A build fails where the script of the first screen has grown too large: what is rarely opened is loaded `later`. */
export function firstLoad(): Plugin {
  return {
    name: 'midcycle-first-load',
    apply: 'build',
    generateBundle(_options, bundle) {
      for (const screen of FIRST) {
        const size = sizeOf(bundle, screen);
        this.info(`${screen}: ${(size / 1000).toFixed(1)} kB of script, compressed, before the first screen`);
        if (size > MOST) {
          this.error(`${screen} needs ${size} bytes of script, compressed; ${MOST} are the most.`);
        }
      }
    },
  };
}

function sizeOf(bundle: Rollup.OutputBundle, screen: string): number {
  const chunks = Object.values(bundle).filter((one) => one.type === 'chunk');
  const begun = chunks.filter(
    ({ isEntry, facadeModuleId }) =>
      isEntry || [START, screen].some((one) => facadeModuleId?.endsWith(one) === true),
  );
  if (begun.length !== 3) {
    throw new Error(`${screen} has no chunk of its own`);
  }
  const needed = new Set(begun.map(({ fileName }) => fileName));
  for (const name of needed) {
    chunks.find(({ fileName }) => fileName === name)?.imports.forEach((one) => needed.add(one));
  }
  const messages = chunks
    .filter(({ facadeModuleId }) => MESSAGES.test(facadeModuleId ?? ''))
    .map(({ code }) => gzipSync(code).length);
  return chunks
    .filter(({ fileName }) => needed.has(fileName))
    .reduce((sum, { code }) => sum + gzipSync(code).length, Math.max(...messages));
}
