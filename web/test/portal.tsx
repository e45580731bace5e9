import { render } from '@testing-library/react';
import { type UserEvent, userEvent } from '@testing-library/user-event';
import { vi } from 'vitest';
import { answer } from '../mock/server.ts';
import { newWorld, type World } from '../mock/world.ts';
import { App } from '../src/app/App';

export interface Visit {
  readonly user: UserEvent;
  readonly world: World;
  /** Every request that is no read: method, path and idempotency key. */
  readonly changes: readonly { readonly what: string; readonly key: string }[];
}

/** The whole portal over the mock's API, in one of its situations. */
export function visit(situation: string): Visit {
  const world = newWorld(situation);
  const changes: { what: string; key: string }[] = [];
  vi.stubGlobal('fetch', (request: Request) => {
    if (request.method !== 'GET') {
      changes.push({
        what: `${request.method} ${new URL(request.url).pathname}`,
        key: request.headers.get('Idempotency-Key') ?? '',
      });
    }
    return answer(world, request);
  });
  window.history.replaceState(null, '', '/portal/');
  render(<App />);
  return { user: userEvent.setup(), world, changes };
}
