import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import { Router } from 'wouter';
import { ApiProblem } from '@shared/api/problem';
import { cssVariables, theme } from '@shared/ui/theme';
import { Portal } from './Portal';

export function App() {
  const [client] = useState(newClient);
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
      <QueryClientProvider client={client}>
        <Router base="/portal">
          <Portal />
        </Router>
      </QueryClientProvider>
    </MantineProvider>
  );
}

const TRIES = 2;

/** Reads are tried again when the server or the way to it failed, never when it has said no. */
function newClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      // Nothing that costs money is kept for when the network is back.
      mutations: { networkMode: 'always' },
      queries: {
        staleTime: 15_000,
        retry: (failures, error) => failures < TRIES && !(error instanceof ApiProblem && error.status < 500),
      },
    },
  });
}
