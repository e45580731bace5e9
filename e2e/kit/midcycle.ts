import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const JAR = fileURLToPath(new URL('../../server/target/midcycle.jar', import.meta.url));
const UNTIL_STARTED_MS = 90_000;
const UNTIL_STOPPED_MS = 20_000;

/** A running Midcycle and what it said until it was ready. */
export interface Midcycle {
  readonly said: readonly string[];
  readonly stop: () => Promise<void>;
}

/** Starts the jar on a free port and waits until it says that it is running. */
export async function startMidcycle(dataDir: string): Promise<Midcycle> {
  const child = java('start', '--port', '0', '--data-dir', dataDir);
  const said = await linesUntil(child, /^Midcycle is running at/);
  return { said, stop: () => stopped(child) };
}

/** Runs one of the jar's commands to its end and answers with what it said. */
export function runMidcycle(...words: readonly string[]): Promise<readonly string[]> {
  return linesUntil(java(...words), undefined);
}

function java(...words: readonly string[]): ChildProcess {
  if (!existsSync(JAR)) {
    throw new Error(`${JAR} is not built. Run: ./midcycle version`);
  }
  const home = process.env['JAVA_HOME'];
  const command = home === undefined ? 'java' : join(home, 'bin', 'java');
  const env = { MIDCYCLE_LOG_LEVEL: 'warn', ...process.env };
  return spawn(command, ['-jar', JAR, ...words], { env, stdio: ['ignore', 'pipe', 'inherit'] });
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
