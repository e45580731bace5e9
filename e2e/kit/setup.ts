import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { keepHouse, type MerchantName } from './house.ts';
import { runMidcycle, startMidcycle } from './midcycle.ts';

const TERM_END = fileURLToPath(new URL('./termly.yaml', import.meta.url));

/** Starts the real thing with a database of its own, and stops it when all tests are done. */
export default async function setUp(): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(join(tmpdir(), 'midcycle-e2e-'));
  const created = await runMidcycle(
    ...['tenant', 'create', 'Termly', '--catalog', TERM_END, '--test', '--data-dir', dataDir],
  );
  const midcycle = await startMidcycle(dataDir);
  keepHouse({
    address: found(midcycle.said, /^Midcycle is running at (\S+)/),
    keys: {
      'Sightline Cameras': keyOf('Sightline Cameras', midcycle.said),
      'Konduit APIs': keyOf('Konduit APIs', midcycle.said),
      Termly: found(created, /^(mk_\S+)$/),
    },
  });
  return async () => {
    await midcycle.stop();
    await rm(dataDir, { recursive: true });
  };
}

function keyOf(merchant: MerchantName, said: readonly string[]): string {
  return found(said, new RegExp(`^An API key of ${merchant}, shown this once: (mk_\\S+)$`));
}

function found(lines: readonly string[], wanted: RegExp): string {
  for (const line of lines) {
    const match = wanted.exec(line)?.[1];
    if (match !== undefined) {
      return match;
    }
  }
  throw new Error(`Midcycle did not say ${wanted}. It said:\n${lines.join('\n')}`);
}
