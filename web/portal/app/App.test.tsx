import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { visit } from '@test/portal';

const button = (name: string | RegExp) => screen.findByRole('button', { name });

describe('what costs money', () => {
  it('is not done when the network is back, where it was gone when it was asked for', async () => {
    const { user, network, changes, subscription } = visit('page-plus');
    await user.click(await button('Cancel Plan'));
    const confirm = await button(/Confirm Downgrade/);
    network(false);
    await user.click(confirm);
    expect(await screen.findByText('The server could not be reached')).toBeTruthy();
    expect(await button(/Confirm Downgrade/)).toBeTruthy();

    network(true);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(changes.filter(({ what }) => what.endsWith('/confirm'))).toEqual([]);
    expect(subscription()?.plan.key).toBe('plus');
  });
});
