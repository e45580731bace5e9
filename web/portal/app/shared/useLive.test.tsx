import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';
import { act, render, screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { useLive } from './useLive';

let source: EventTarget;

class Source extends EventTarget {
  static readonly CLOSED = 2;

  constructor() {
    super();
    // eslint-disable-next-line @typescript-eslint/no-this-alias
    source = this;
  }

  close(): void {}
}

const asked = {
  document: vi.fn(() => 'd'),
  usage: vi.fn(() => 'u'),
  quote: vi.fn(() => ({ state: 'open' })),
};

function Page() {
  useLive();
  const document = useQuery({ queryKey: ['document', 'doc_1'], queryFn: asked.document });
  const usage = useQuery({ queryKey: ['usage', 'sub_1'], queryFn: asked.usage });
  const quote = useQuery({ queryKey: ['quote', 'quo_1'], queryFn: asked.quote });
  return (
    <p>{document.data !== undefined && usage.data !== undefined && quote.data !== undefined ? 'All' : ''}</p>
  );
}

describe('an open page', () => {
  it('asks anew for what has happened, and for nothing else', async () => {
    vi.stubGlobal('EventSource', Source);
    render(
      <QueryClientProvider client={new QueryClient()}>
        <Page />
      </QueryClientProvider>,
    );
    await screen.findByText('All');
    act(() => {
      for (const type of ['payment.succeeded', 'document.paid']) {
        source.dispatchEvent(
          new MessageEvent('message', { data: JSON.stringify({ type, object: 'doc_1' }) }),
        );
      }
    });
    await waitFor(() => expect(asked.document).toHaveBeenCalledTimes(2));
    expect(asked.usage).toHaveBeenCalledTimes(1);
    expect(asked.quote).toHaveBeenCalledTimes(1);
  });
});
