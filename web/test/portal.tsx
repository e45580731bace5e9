import { onlineManager } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import { type UserEvent, userEvent } from '@testing-library/user-event';
import { expect, onTestFinished, vi } from 'vitest';
import type { DocumentSummary, Subscription } from '@shared/api/types';
import { App } from '@portal/app/App';
import { Playback, readScene } from './playback';

export interface Visit {
  readonly user: UserEvent;
  /** Every request that is no read: method, path and idempotency key. */
  readonly changes: readonly { readonly what: string; readonly key: string }[];
  /** The first subscription, as the server has it now. */
  readonly subscription: () => Subscription | undefined;
  readonly documents: () => readonly DocumentSummary[];
  /** Takes the network away, or gives it back. */
  readonly network: (on: boolean) => void;
  /** From now on the session is over. */
  readonly expire: () => void;
}

/**
 * The whole portal over what the server answered in one of the recorded scenes. The test fails if the portal asks for
 * anything that is not recorded.
 */
export function visit(scene: string, way?: string): Visit {
  const server = new Playback(readScene(scene), way);
  const changes: { what: string; key: string }[] = [];
  let over = false;
  let online = true;
  vi.stubGlobal('fetch', (request: Request) => {
    if (!online) {
      return Promise.reject(new TypeError('Failed to fetch'));
    }
    if (request.method !== 'GET') {
      changes.push({
        what: `${request.method} ${new URL(request.url).pathname}`,
        key: request.headers.get('Idempotency-Key') ?? '',
      });
    }
    return over ? Promise.resolve(signedOut()) : server.answer(request);
  });
  onTestFinished(() => {
    onlineManager.setOnline(true);
    expect(server.unrecorded).toEqual([]);
  });
  window.history.replaceState(null, '', '/portal/');
  render(<App />);
  const list = <T,>(path: string) => (server.body(`/v1/customers/cus_1/${path}`) as { data: T[] }).data;
  return {
    user: userEvent.setup(),
    changes,
    subscription: () => list<Subscription>('subscriptions')[0],
    documents: () => list<DocumentSummary>('documents'),
    network: (on) => {
      online = on;
      onlineManager.setOnline(on);
    },
    expire: () => {
      over = true;
    },
  };
}

function signedOut(): Response {
  const { status, body } = readScene('signed-out').reads['/v1/session'] ?? { status: 401, body: {} };
  return new Response(JSON.stringify(body), { status });
}
