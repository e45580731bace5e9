import { MantineProvider } from '@mantine/core';
import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { ApiProblem } from '@shared/api/problem';
import type { Quote } from '@shared/api/types';
import { isStale, ReviewNotices } from './ReviewNotices';

const refused = (code: string) =>
  new ApiProblem({ type: '', title: 'For programmers', status: 409, code, request_id: 'req_1' });

describe('a quote that holds no longer, without another in its place', () => {
  it('says so in words for customers, and asks for the new amount', async () => {
    const onAgain = vi.fn();
    render(
      <MantineProvider>
        <ReviewNotices
          quote={{ state: 'open' } as unknown as Quote}
          was={undefined}
          error={refused('stale_quote')}
          busy={false}
          onAgain={onAgain}
          onOtherCard={vi.fn()}
        />
      </MantineProvider>,
    );
    expect(screen.getByText('The amount has changed')).toBeTruthy();
    expect(screen.queryByText(/For programmers/)).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Show the new amount' }));
    expect(onAgain).toHaveBeenCalledOnce();
  });

  it('is not to be confirmed; after another refusal one may try again', () => {
    expect(isStale(refused('stale_quote'))).toBe(true);
    expect(isStale(refused('busy'))).toBe(false);
    expect(isStale(null)).toBe(false);
  });
});
