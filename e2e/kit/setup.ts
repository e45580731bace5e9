import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type House, keepHouse, type MerchantName } from './house.ts';
import { found, runMidcycle, startMidcycle } from './midcycle.ts';

const TERMLY = fileURLToPath(new URL('./termly.yaml', import.meta.url));

/** Starts the real thing with a database of its own, and stops it when all tests are done. */
export default async function setUp(): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(join(tmpdir(), 'midcycle-e2e-'));
  const undo = [() => rm(dataDir, { recursive: true })];
  const tearDown = async () => {
    for (const step of undo.toReversed()) {
      await step();
    }
  };
  try {
    const midcycle = await startMidcycle(dataDir);
    undo.push(midcycle.stop);
    keepHouse(houseOf(midcycle.said, await createTermly(dataDir)));
    return tearDown;
  } catch (problem) {
    await tearDown();
    throw problem;
  }
}

/** Makes the merchant of these tests, as its operator would, and answers with its API key. */
async function createTermly(dataDir: string): Promise<string> {
  const words = ['tenant', 'create', 'Termly', '--catalog', TERMLY, '--test', '--data-dir', dataDir];
  return found(await runMidcycle(...words), /^(mk_\S+)$/);
}

function houseOf(said: readonly string[], termly: string): House {
  return {
    address: found(said, /^Midcycle is running at (\S+)/),
    operatorKey: found(said, /^An operator key, shown only once: (\S+)$/),
    keys: {
      'Sightline Cameras': keyOf('Sightline Cameras', said),
      'Konduit APIs': keyOf('Konduit APIs', said),
      Termly: termly,
    },
  };
}

function keyOf(merchant: MerchantName, said: readonly string[]): string {
  return found(said, new RegExp(`^An API key for ${merchant}, shown only once: (mk_\\S+)$`));
}
