import { type Query, type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { listen } from '@shared/api/live';

/** What is asked for anew, by the subject of what happened. */
const SHOWN: Readonly<Record<string, readonly string[]>> = {
  credit: ['credits', 'customer', 'documents', 'document', 'owed'],
  customer: ['customer', 'session'],
  dispute: ['documents', 'document', 'owed'],
  document: ['documents', 'document', 'owed', 'credits', 'customer', 'subscriptions', 'subscription'],
  member: ['session'],
  payment: ['documents', 'document', 'owed', 'quote', 'subscriptions', 'subscription'],
  payment_method: ['payment-methods', 'session'],
  sales_request: ['sales', 'offers'],
  subscription: ['subscriptions', 'subscription', 'offers', 'entitlements', 'usage', 'quote', 'owed'],
  usage: ['usage', 'entitlements'],
};

/** Events come in lots: a renewal issues a document and pays it. */
const TOGETHER_MILLIS = 100;

/** What was loaded just before the server was listened to is as it was then. */
const JUST_NOW_MILLIS = 1_000;

/** Shows what happens elsewhere while the page is open: an invoice that is paid, an answer of the bank. */
export function useLive(): void {
  const client = useQueryClient();
  useEffect(() => {
    let subjects = new Set<string>();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = listen({
      heard: ({ type }) => {
        subjects.add(type.split('.')[0] ?? '');
        timer ??= setTimeout(() => {
          ask(client, subjects);
          subjects = new Set();
          timer = undefined;
        }, TOGETHER_MILLIS);
      },
      missed: () => {
        const loaded = Date.now() - JUST_NOW_MILLIS;
        void client.invalidateQueries({
          predicate: (query) => isAskedAnew(query) && query.state.dataUpdatedAt < loaded,
        });
      },
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [client]);
}

function ask(client: QueryClient, subjects: ReadonlySet<string>): void {
  const shown = new Set(['activity', ...[...subjects].flatMap((subject) => SHOWN[subject] ?? [])]);
  void client.invalidateQueries({
    predicate: (query) => isAskedAnew(query) && shown.has(String(query.queryKey[0])),
  });
}

/** What was chosen is kept as it was seen; only a quote whose payment is not known is looked at again. */
function isAskedAnew({ queryKey: [what], state: { data } }: Query): boolean {
  switch (what) {
    case 'preview':
      return false;
    case 'quote':
      return typeof data === 'object' && data !== null && 'state' in data && data.state === 'checking';
    default:
      return true;
  }
}
