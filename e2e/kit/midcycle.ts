import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const JAR = fileURLToPath(new URL('../../server/target/midcycle.jar', import.meta.url));
const TEST_CLASSES = fileURLToPath(new URL('../../server/target/test-classes', import.meta.url));

/** The product as it is released. */
const RELEASED = ['-jar', JAR];

/** The same with a bank for live tenants, from the server's test classes. */
const WITH_BANK = ['-cp', [TEST_CLASSES, JAR].join(delimiter), 'dev.midcycle.app.LiveServer'];

const UNTIL_STARTED_MS = 90_000;
const UNTIL_STOPPED_MS = 20_000;

/** A running Midcycle and what it said until it was ready. */
export interface Midcycle {
  readonly said: readonly string[];
  readonly stop: () => Promise<void>;
}

/** Starts the jar on a free port and waits until it says that it is running. */
export function startMidcycle(dataDir: string): Promise<Midcycle> {
  return running([...RELEASED, 'start', '--port', '0', '--data-dir', dataDir]);
}

/** Starts it without examples, and with a bank for live tenants. */
export function startWithBank(dataDir: string): Promise<Midcycle> {
  return running([...WITH_BANK, '--port', '0', '--no-demo', '--data-dir', dataDir]);
}

async function running(words: readonly string[]): Promise<Midcycle> {
  const child = java(words);
  const said = await linesUntil(child, /^Midcycle is running at/);
  return { said, stop: () => stopped(child) };
}

/** Runs one of the jar's commands to its end and answers with what it said. */
export function runMidcycle(...words: readonly string[]): Promise<readonly string[]> {
  return linesUntil(java([...RELEASED, ...words]), undefined);
}

/** What the first line of this kind names. */
export function found(lines: readonly string[], wanted: RegExp): string {
  for (const line of lines) {
    const match = wanted.exec(line)?.[1];
    if (match !== undefined) {
      return match;
    }
  }
  throw new Error(`Midcycle did not say ${wanted}. It said:\n${lines.join('\n')}`);
}

function java(words: readonly string[]): ChildProcess {
  if (!existsSync(JAR)) {
    throw new Error(`${JAR} is not built. Run: ./midcycle version`);
  }
  const home = process.env['JAVA_HOME'];
  const command = home === undefined ? 'java' : join(home, 'bin', 'java');
  const env = { MIDCYCLE_LOG_LEVEL: 'warn', ...process.env };
  return spawn(command, words, { env, stdio: ['ignore', 'pipe', 'inherit'] });
}

/** The lines up to the one that is waited for, or all of them when the process may end. */
function linesUntil(child: ChildProcess, last: RegExp | undefined): Promise<readonly string[]> {
  const lines: string[] = [];
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => {
      child.kill();
      reject(new Error(`Midcycle was not ready in time. It said:\n${lines.join('\n')}`));
    }, UNTIL_STARTED_MS);
    createInterface({ input: orThrow(child.stdout) }).on('line', (line) => {
      lines.push(line);
      if (last?.test(line) === true) {
        clearTimeout(late);
        resolve(lines);
      }
    });
    child.on('error', reject);
    child.on('close', (code) => {
      clearTimeout(late);
      if (last === undefined && code === 0) {
        resolve(lines);
      } else {
        reject(new Error(`Midcycle ended with ${code}. It said:\n${lines.join('\n')}`));
      }
    });
  });
}

/** Tells this one process to end, by its id, and waits until it has. */
function stopped(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => {
      child.kill('SIGKILL');
      reject(new Error('Midcycle did not stop when told to.'));
    }, UNTIL_STOPPED_MS);
    child.on('close', () => {
      clearTimeout(late);
      resolve();
    });
    child.kill('SIGTERM');
  });
}

function orThrow<T>(value: T | null): T {
  if (value === null) {
    throw new Error('the process has no output to read');
  }
  return value;
}
