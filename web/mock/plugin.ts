import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import type { Plugin } from 'vite';
import { answer } from './server.ts';
import { newWorld, type World } from './world.ts';

/**
 * Answers the API in `npm run dev`, never in a build. `/mock/NAME` starts a situation afresh and opens the portal in it;
 * see `newWorld` for what a name may hold.
 */
export function mockServer(): Plugin {
  let world: World = newWorld('popup');
  return {
    name: 'midcycle-mock',
    apply: 'serve',
    configureServer(server) {
      server.middlewares.use((incoming, outgoing, next) => {
        const path = incoming.url ?? '/';
        if (path.startsWith('/mock/')) {
          world = newWorld(path.slice('/mock/'.length));
          outgoing.writeHead(303, { Location: '/portal/' }).end();
        } else if (path.startsWith('/v1/')) {
          void serve(world, incoming, outgoing);
        } else {
          next();
        }
      });
    },
  };
}

async function serve(world: World, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const method = incoming.method ?? 'GET';
  const body = await text(incoming);
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (typeof value === 'string') {
      headers.set(name, value);
    }
  }
  const request = new Request(`http://mock${incoming.url ?? '/'}`, {
    method,
    headers,
    ...(body === '' ? {} : { body }),
  });
  const response = await answer(world, request);
  outgoing.writeHead(response.status, Object.fromEntries(response.headers)).end(await response.text());
}
