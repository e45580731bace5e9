import { MantineProvider } from '@mantine/core';
import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Session } from '@shared/api/types';
import { rememberMerchant } from './remembered';
import { SignedOut } from './SignedOut';

const session = {
  tenant: { name: 'Halden' },
  return_url: 'https://halden.example/app',
} as unknown as Session;

function show(byLink: boolean) {
  render(
    <MantineProvider>
      <SignedOut byLink={byLink} />
    </MantineProvider>,
  );
}

describe('the page of those who are not signed in', () => {
  it('leads back to where they came from, once that is known', () => {
    rememberMerchant(session);
    show(false);
    expect(screen.getByRole('heading', { name: 'You are signed out' })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Back to Halden' }).getAttribute('href')).toBe(
      'https://halden.example/app',
    );
  });

  it('says of a link that it has expired, and nothing of an application that is not known', () => {
    show(true);
    expect(screen.getByRole('heading', { name: 'This link has expired' })).toBeTruthy();
    expect(screen.queryByRole('link')).toBeNull();
  });
});
