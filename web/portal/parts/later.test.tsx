import { MantineProvider } from '@mantine/core';
import { render, screen, waitFor } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import * as words from '@portal/words/pages';
import { later } from './later';

it('shows a screen when its script has come', async () => {
  const Screen = later(() => Promise.resolve(({ name }: { readonly name: string }) => <p>{name}</p>));
  render(<Screen name="Usage" />, { wrapper: MantineProvider });
  expect(await screen.findByText('Usage')).toBeTruthy();
});

it('shows nothing in place of a small part that does not come', async () => {
  const load = vi.fn(() => Promise.reject(new TypeError('Failed to fetch dynamically imported module')));
  const Small = later(load, [36], 'nothing');
  const { container } = render(<Small />);
  await waitFor(() => expect(container.textContent).toBe(''));
  await waitFor(() => expect(screen.queryByRole('status')).toBeNull());
  expect(load).toHaveBeenCalledOnce();
  expect(screen.queryByRole('alert')).toBeNull();
});

it('says so where it does not come, and leaves what is around it', async () => {
  const Screen = later(() => Promise.reject(new TypeError('Failed to fetch dynamically imported module')));
  render(
    <>
      <p>Around</p>
      <Screen />
    </>,
    { wrapper: MantineProvider },
  );
  expect((await screen.findByRole('alert')).textContent).toContain(words.NOT_LOADED);
  expect(screen.getByText('Around')).toBeTruthy();
});
