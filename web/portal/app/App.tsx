import { MantineProvider } from '@mantine/core';
import { hashKey, MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import { Route, Router, Switch } from 'wouter';
import { ApiProblem } from '@shared/api/problem';
import { sessionQuery } from '@portal/features/session';
import { later } from '@portal/parts/later';
import { cssVariables, theme } from '@shared/ui/theme';
import { Portal } from './Portal';
import css from './Portal.module.css';

/** For those who have the link to an invoice and nothing else of the portal. */
const PayPage = later(async () => (await import('@portal/features/paypage')).PayPage);

/** For members who come in by their mail address. */
const SignInPage = later(async () => (await import('@portal/features/signin')).SignInPage);

export function App() {
  const [client] = useState(newClient);
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
      <QueryClientProvider client={client}>
        <Router base="/portal">
          <Switch>
            <Route path="/pay">
              <main className={css.pay}>
                <PayPage />
              </main>
            </Route>
            <Route path="/sign-in">
              <main className={css.signIn}>
                <SignInPage />
              </main>
            </Route>
            <Route>
              <Portal />
            </Route>
          </Switch>
        </Router>
      </QueryClientProvider>
    </MantineProvider>
  );
}

const TRIES = 2;

/**
 * Reads are tried again when the server or the way to it failed, never when it has said no. Whatever is refused because the
 * session is over has the session itself asked for, and that leads out.
 */
function newClient(): QueryClient {
  const onError = (error: Error) => {
    if (error instanceof ApiProblem && error.status === 401) {
      void client.invalidateQueries({ queryKey: sessionQuery.queryKey });
    }
  };
  const client = new QueryClient({
    queryCache: new QueryCache({
      onError: (error, query) => {
        if (query.queryHash !== hashKey(sessionQuery.queryKey)) {
          onError(error);
        }
      },
    }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      // Nothing that costs money is kept for when the network is back.
      mutations: { networkMode: 'always' },
      queries: {
        staleTime: 15_000,
        retry: (failures, error) => failures < TRIES && !(error instanceof ApiProblem && error.status < 500),
      },
    },
  });
  return client;
}
