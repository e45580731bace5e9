import { existsSync } from 'node:fs';

const USUAL = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
];

/** The machine's own Chromium, told to talk to nobody but the page it is given. */
export function chromium(): { executablePath: string; args: string[] } {
  const executablePath = process.env['MIDCYCLE_CHROMIUM'] ?? USUAL.find((path) => existsSync(path));
  if (executablePath === undefined) {
    throw new Error('There is no Chromium. Install it, or say where it is with MIDCYCLE_CHROMIUM.');
  }
  const root = process.getuid?.() === 0;
  return { executablePath, args: root ? [...QUIET, '--no-sandbox'] : QUIET };
}
