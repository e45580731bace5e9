import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { cardIsAdded } from '@portal/parts/away';
import { type Visit, visit } from '@test/portal';

const button = (name: string | RegExp) => screen.findByRole('button', { name });
const dialog = (name: string) => screen.findByRole('dialog', { name });

async function toDetails({ user }: Visit, card: RegExp = /^Scout Basic/): Promise<void> {
  await user.click(await button('Billing and Subscriptions'));
  await user.click(await button(card));
  await dialog('Subscription Details');
}

async function toReview(at: Visit): Promise<void> {
  await toDetails(at);
  await at.user.click(await button('Edit Subscription'));
  await at.user.click(await button('Change'));
  await at.user.selectOptions(await screen.findByLabelText('Plan tier'), 'pro');
  await at.user.click(await button('Update'));
  await dialog('Review Changes');
}

describe('the popup', () => {
  it('opens over the dashboard, whose address stays', async () => {
    const { user } = visit('popup');
    await user.click(await button('Billing and Subscriptions'));

    const popup = await dialog('Manage Subscriptions');
    const card = await within(popup).findByRole('button', { name: /Scout Basic.*\$40\.00.*Monthly/ });
    const account = within(popup).getByRole('heading', { name: 'Account Information' });
    expect(card.compareDocumentPosition(account)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    expect(window.location.pathname).toBe('/portal/');
  });

  it('begins with the plan, the next invoice and what pays it', async () => {
    const { user } = visit('popup');
    const billing = await screen.findByRole('region', { name: 'Billing' });
    expect(await within(billing).findByText('Scout Basic')).toBeTruthy();
    expect(within(billing).getByText(/^1 May 2026, \$/)).toBeTruthy();
    expect(await within(billing).findByText('Visa •••• 4242')).toBeTruthy();

    await user.click(within(billing).getByRole('button', { name: 'Manage Subscriptions' }));
    expect(await dialog('Manage Subscriptions')).toBeTruthy();
  });

  it('lists what is expected before what is issued, and only those that are wanted', async () => {
    const { user } = visit('popup');
    await user.click(await screen.findByRole('link', { name: 'Invoices' }));
    const next = await screen.findByText('Next invoice of Scout Basic');
    const [issued] = await screen.findAllByText(/^Invoice INV-/);
    expect(issued === undefined ? 0 : next.compareDocumentPosition(issued)).toBe(
      Node.DOCUMENT_POSITION_FOLLOWING,
    );

    await user.click(await screen.findByRole('radio', { name: 'Credit notes' }));
    expect(await screen.findByText('None of the documents shown here.')).toBeTruthy();
    expect(screen.queryByText('Next invoice of Scout Basic')).toBeNull();
  });

  it('shows the credit of the account with where it came from', async () => {
    const { user } = visit('popup');
    await user.click(await button('Billing and Subscriptions'));
    await user.click(await screen.findByRole('link', { name: /^Account credit/ }));
    expect(await screen.findByRole('heading', { name: 'Account credit', level: 1 })).toBeTruthy();
    expect(await screen.findByText('Your account has had no credit yet.')).toBeTruthy();
  });

  it('changes the plan only at the last step, and shows the amount before', async () => {
    const at = visit('popup');
    await toReview(at);
    expect(await screen.findByText('Due today')).toBeTruthy();
    expect(at.subscription()?.plan.key).toBe('basic');

    await at.user.click(await button(/Update Subscription Pay \$15\.00 now/));

    expect(await screen.findByText('You are on Scout Pro.')).toBeTruthy();
    expect(at.subscription()).toMatchObject({
      plan: { key: 'pro' },
      addons: [
        { key: 'cameras-basic', active: false },
        { key: 'cameras-pro', active: true },
      ],
    });
  });

  it('changes nothing when it is closed before the last step', async () => {
    const at = visit('popup');
    await toReview(at);
    await at.user.click(await button('Close'));

    expect(at.subscription()?.plan.key).toBe('basic');
    expect(at.changes.map(({ what }) => what)).toEqual(['POST /v1/quotes']);
  });

  it('sends one confirmation with one key for a double click', async () => {
    const at = visit('popup');
    await toReview(at);
    await at.user.dblClick(await button(/Update Subscription/));
    await screen.findByText('You are on Scout Pro.');

    const keys = at.changes.filter(({ what }) => what.endsWith('/confirm')).map(({ key }) => key);
    expect(new Set(keys).size).toBe(1);
    expect(at.documents()).toHaveLength(3);
  });

  it('stages nothing while tier and frequency are the current ones', async () => {
    const at = visit('popup');
    await toDetails(at);
    await at.user.click(await button('Edit Subscription'));
    await at.user.click(await button('Change'));

    expect((await button('Update')).hasAttribute('disabled')).toBe(true);
    expect(await screen.findByDisplayValue(/Scout Basic.*current/)).toBeTruthy();
  });

  it('locks the add-on of the tier with a reason, and lets it go with the tier', async () => {
    const at = visit('popup', 'to Pro, without what came with Basic');
    await toDetails(at);
    await at.user.click(await button('Edit Subscription'));
    expect(await screen.findByText(/Additional Camera Usage - Basic is part of your plan/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Remove Additional Camera Usage - Basic' })).toBeNull();

    await at.user.click(await button('Change'));
    await at.user.selectOptions(await screen.findByLabelText('Plan tier'), 'pro');
    await at.user.click(await screen.findByLabelText('Also remove Additional Camera Usage - Basic'));
    await at.user.click(await button('Update'));
    expect(await screen.findByText('Add-on removed')).toBeTruthy();

    await at.user.click(await button(/Update Subscription/));
    await screen.findByText('You are on Scout Pro.');
    expect(at.subscription()?.addons.map(({ key }) => key)).toEqual(['cameras-pro']);
  });

  it('says that a declined card has changed nothing', async () => {
    const at = visit('popup-decline');
    await toReview(at);
    await at.user.click(await button(/Update Subscription/));

    expect(await screen.findByText('Your card was declined.')).toBeTruthy();
    expect(await screen.findByText('The bank declined Visa •••• 0002 and gives no reason.')).toBeTruthy();
    expect(await screen.findByText('Nothing has changed. You are still on Scout Basic.')).toBeTruthy();
    expect(at.subscription()?.plan.key).toBe('basic');
  });

  it('asks for another card where the one that was entered at the gateway was declined', async () => {
    cardIsAdded();
    const at = visit('popup-decline');
    await toReview(at);
    await at.user.click(await button(/Update Subscription/));
    await at.user.click(await button('Use another card'));

    expect(await button('Add Card')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Continue' })).toBeNull();
  });

  it('shows the fresh amount beside the stale one, and asks again', async () => {
    const at = visit('popup', 'to Pro, a day late');
    await toReview(at);
    await at.user.click(await button(/Update Subscription/));

    expect(await screen.findByText(/You now pay \$14\.00 \(was \$15\.00\)/)).toBeTruthy();
    expect(at.subscription()?.plan.key).toBe('basic');
  });

  it('shows a member who may not change no controls', async () => {
    const at = visit('popup-viewer');
    await toDetails(at);

    expect(await screen.findByText('Only admins can change the plan. Yours: Ana Lindqvist.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Edit Subscription' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Cancel Subscription' })).toBeNull();
  });

  it('schedules a cancellation and takes it back', async () => {
    const at = visit('popup');
    await toDetails(at);
    await at.user.click(await button('Cancel Subscription'));
    await dialog('Cancel Subscription');
    await at.user.click(await button(/Confirm Cancellation/));
    expect(await screen.findByText('Scout Basic runs through 30 Apr 2026. Then it ends.')).toBeTruthy();

    await at.user.click(await button('Undo'));
    await dialog('Keep Subscription');
    await at.user.click(await button(/Confirm Undo/));
    expect(await screen.findByText('You stay on Scout Basic.')).toBeTruthy();
    expect(at.subscription()?.scheduled).toBeUndefined();
  });
});
