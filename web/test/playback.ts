import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the server answered to a read, by its path. */
type Reads = Readonly<Record<string, { readonly status: number; readonly body: unknown }>>;

/** A change that was sent, what was answered, and what could be read then that could not be before. */
interface Step {
  readonly sends: string;
  readonly body?: unknown;
  readonly status: number;
  readonly answer?: unknown;
  readonly then?: Reads;
}

interface Way {
  readonly way: string;
  readonly steps: readonly Step[];
}

export interface Scene {
  readonly scene: string;
  readonly shows: string;
  readonly reads: Reads;
  readonly ways: readonly Way[];
}

const FOLDER = join(import.meta.dirname, 'recorded');

export const SCENES: readonly string[] = readdirSync(FOLDER).map((file) => file.replace('.json', ''));

export function readScene(name: string): Scene {
  return JSON.parse(readFileSync(join(FOLDER, `${name}.json`), 'utf8')) as Scene;
}

/** How far one has come on a way. */
interface Place {
  readonly steps: readonly Step[];
  readonly done: number;
}

/**
 * Answers as the real server did when the scene was recorded, and nothing else. Of several ways that begin alike all stay open
 * until they differ; a quote binds nobody, so that after it every way from where it was made is still open.
 */
export class Playback {
  /** What was asked and is not recorded. */
  readonly unrecorded: string[] = [];
  private readonly answered = new Map<string, Step>();
  private reads: Reads;
  private open: readonly Place[];
  private from: readonly Place[];

  /** @param way the only one that is open; without it all are */
  constructor({ reads, ways }: Scene, way?: string) {
    this.reads = reads;
    this.open = ways
      .filter((one) => way === undefined || one.way === way)
      .map(({ steps }) => ({ steps, done: 0 }));
    this.from = this.open;
  }

  async answer(request: Request): Promise<Response> {
    const { pathname, searchParams } = new URL(request.url);
    if (request.method === 'GET') {
      searchParams.delete('limit');
      const query = searchParams.toString();
      return this.read(query === '' ? pathname : `${pathname}?${query}`);
    }
    const text = await request.text();
    return this.change(
      `${request.method} ${pathname}`,
      text === '' ? undefined : JSON.parse(text),
      request.headers.get('Idempotency-Key') ?? '',
    );
  }

  /** What can be read at a path now. */
  body(path: string): unknown {
    return this.reads[path]?.body;
  }

  private read(path: string): Response {
    const found = this.reads[path];
    return found === undefined ? this.missing(`GET ${path}`) : respond(found.status, found.body);
  }

  private change(sends: string, body: unknown, key: string): Response {
    const attempt = `${key} ${sends}`;
    const step = this.answered.get(attempt) ?? this.go(sends, body);
    if (step === undefined) {
      return this.missing(`${sends} ${JSON.stringify(body) ?? ''}`);
    }
    this.answered.set(attempt, step);
    return respond(step.status, step.answer);
  }

  private go(sends: string, body: unknown): Step | undefined {
    const fits = ({ steps, done }: Place) =>
      steps[done]?.sends === sends && equal(steps[done].body, body) ? [{ steps, done: done + 1 }] : [];
    const here = this.open.flatMap(fits);
    const next = here.length === 0 ? this.from.flatMap(fits) : here;
    const [first] = next;
    const step = first?.steps[first.done - 1];
    if (step === undefined) {
      return undefined;
    }
    this.reads = { ...this.reads, ...step.then };
    this.open = next;
    if (sends !== 'POST /v1/quotes') {
      this.from = next;
    }
    return step;
  }

  private missing(what: string): Response {
    this.unrecorded.push(what);
    return respond(501, {
      type: 'about:blank',
      title: 'Not recorded',
      status: 501,
      code: 'not_recorded',
      detail: `Nothing is recorded of ${what}.`,
      request_id: 'not_recorded',
    });
  }
}

/** Two JSON values, whatever the order of their members. */
function equal(one: unknown, other: unknown): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(sorted);
  }
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(
        Object.entries(value)
          .map(([name, member]) => [name, sorted(member)] as const)
          .sort(([name], [other]) => name.localeCompare(other)),
      )
    : value;
}

function respond(status: number, body: unknown): Response {
  const type = status < 400 ? 'application/json' : 'application/problem+json';
  return body === undefined
    ? new Response(null, { status })
    : new Response(JSON.stringify(body), { status, headers: { 'Content-Type': type } });
}
