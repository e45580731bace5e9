import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import type { Plugin } from 'vite';
import { Playback, readScene, SCENES } from './playback.ts';

/**
 * Answers the API in `npm run dev` from what is recorded, never in a build. `/recorded/` lists the scenes; `/recorded/NAME`
 * begins one afresh and opens the portal in it, `/recorded/NAME?way=…` with one way only.
 */
export function playback(): Plugin {
  let current = new Playback(readScene('popup'));
  return {
    name: 'midcycle-playback',
    apply: 'serve',
    configureServer(server) {
      server.middlewares.use((incoming, outgoing, next) => {
        const { pathname, searchParams } = new URL(incoming.url ?? '/', 'http://dev');
        const scene = SCENES.find((one) => pathname === `/recorded/${one}`);
        if (scene !== undefined) {
          current = new Playback(readScene(scene), searchParams.get('way') ?? undefined);
          outgoing.writeHead(303, { Location: '/portal/' }).end();
        } else if (pathname.startsWith('/recorded')) {
          outgoing.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(contents());
        } else if (pathname.startsWith('/v1/')) {
          void serve(current, incoming, outgoing);
        } else {
          next();
        }
      });
    },
  };
}

function contents(): string {
  const scenes = SCENES.map(readScene).map(({ scene, shows, ways }) => {
    const list = ways.map(
      ({ way }) => `<li><a href="/recorded/${scene}?way=${encodeURIComponent(way)}">${way}</a></li>`,
    );
    return `<dt><a href="/recorded/${scene}">${scene}</a></dt><dd>${shows}<ul>${list.join('')}</ul></dd>`;
  });
  return `<!doctype html><title>Recorded scenes</title><dl>${scenes.join('')}</dl>`;
}

async function serve(current: Playback, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const body = await text(incoming);
  const request = new Request(`http://dev${incoming.url ?? '/'}`, {
    method: incoming.method ?? 'GET',
    headers: { 'Idempotency-Key': String(incoming.headers['idempotency-key'] ?? '') },
    ...(body === '' ? {} : { body }),
  });
  const response = await current.answer(request);
  outgoing.writeHead(response.status, Object.fromEntries(response.headers)).end(await response.text());
}
