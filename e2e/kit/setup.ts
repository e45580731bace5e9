import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type House, keepHouse, type MerchantName } from './house.ts';
import { found, runMidcycle, startMidcycle } from './midcycle.ts';

/** The merchants that are made for these tests, beside those of the demo. */
const MADE = ['Termly', 'Drawly'] as const;

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
    const keys = new Map<string, string>();
    for (const name of MADE) {
      keys.set(name, await create(name, dataDir));
    }
    keepHouse(houseOf(midcycle.said, keys));
    return tearDown;
  } catch (problem) {
    await tearDown();
    throw problem;
  }
}

/** Makes a merchant of these tests, as its operator would, and answers with its API key. */
async function create(name: (typeof MADE)[number], dataDir: string): Promise<string> {
  const catalog = fileURLToPath(new URL(`./${name.toLowerCase()}.yaml`, import.meta.url));
  const words = ['tenant', 'create', name, '--catalog', catalog, '--test', '--data-dir', dataDir];
  return found(await runMidcycle(...words), /^(mk_\S+)$/);
}

function houseOf(said: readonly string[], made: ReadonlyMap<string, string>): House {
  return {
    address: found(said, /^Midcycle is running at (\S+)/),
    operatorKey: found(said, /^An operator key, shown only once: (\S+)$/),
    keys: {
      'Sightline Cameras': keyOf('Sightline Cameras', said),
      'Konduit APIs': keyOf('Konduit APIs', said),
      Termly: made.get('Termly') ?? '',
      Drawly: made.get('Drawly') ?? '',
    },
  };
}

function keyOf(merchant: MerchantName, said: readonly string[]): string {
  return found(said, new RegExp(`^An API key for ${merchant}, shown only once: (mk_\\S+)$`));
}
