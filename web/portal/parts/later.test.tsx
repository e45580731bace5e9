import { MantineProvider } from '@mantine/core';
import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import * as words from '@portal/words/pages';
import { later } from './later';

it('shows a screen when its script has come', async () => {
  const Screen = later(() => Promise.resolve(({ name }: { readonly name: string }) => <p>{name}</p>));
  render(<Screen name="Usage" />, { wrapper: MantineProvider });
  expect(await screen.findByText('Usage')).toBeTruthy();
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
