import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { visit } from '@test/portal';

const button = (name: string | RegExp) => screen.findByRole('button', { name });
const tile = (name: string) => screen.findByRole('article', { name });

describe('the page', () => {
  it('asks for billing details before a paid plan, then subscribes and shows the new plan', async () => {
    const { user, subscription, documents } = visit('page-free');
    await user.click(await button('Change Plan'));
    await user.click(within(await tile('Konnect Plus')).getByRole('button', { name: 'Upgrade' }));
    await user.type(await screen.findByLabelText('Address'), 'Hamngatan 12');
    await user.type(screen.getByLabelText('Postal code'), '111 47');
    await user.type(screen.getByLabelText('City'), 'Stockholm');
    await user.type(screen.getByRole('combobox', { name: 'Country' }), 'Swed');
    await user.click(await screen.findByRole('option', { name: 'Sweden', hidden: true }));
    await user.click(await button('Save Address'));
    await user.click(await button('Add Card'));
    await user.click(await button('Continue'));
    expect(subscription()?.plan.key).toBe('free');

    // What was free until now has a price, and what that comes to is said before.
    const cost = (await screen.findByText('At your use of the last 7 days, about')).nextElementSibling;
    expect(cost?.textContent).toContain('$0.00 per month');
    expect(cost?.textContent).toContain('$225.81 per month');
    expect(screen.getByText('Konnect Plus renews every month until you cancel.')).toBeTruthy();

    await user.click(await button(/^Subscribe/));

    expect(await screen.findByText('You are on Konnect Plus.')).toBeTruthy();
    const details = await screen.findByRole('region', { name: 'Plan Details' });
    expect(within(details).getByText('Konnect Plus')).toBeTruthy();
    expect(subscription()?.plan.key).toBe('plus');
    expect(documents()).toEqual([]);
  });

  it('names every field that is missing, beside it', async () => {
    const { user, changes } = visit('page-free');
    await user.click(await button('Change Plan'));
    await user.click(within(await tile('Konnect Plus')).getByRole('button', { name: 'Upgrade' }));
    await user.click(await button('Save Address'));

    expect(await screen.findByText('Enter street and number.')).toBeTruthy();
    expect(screen.getByText('Choose the country.')).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByLabelText('Address'));
    expect(changes.map(({ what }) => what)).toEqual(['POST /v1/quotes']);
  });

  it('cancels to the lower plan in two steps', async () => {
    const { user, subscription } = visit('page-plus');
    await user.click(await button('Cancel Plan'));
    await button(/Confirm Downgrade/);
    expect(subscription()?.plan.key).toBe('plus');

    await user.click(await button(/Confirm Downgrade Pay \$45\.00 now/));
    expect(await screen.findByText('You are on Konnect Free.')).toBeTruthy();
    expect(await screen.findByText('$45.00 is being charged to Visa •••• 4242.')).toBeTruthy();
    expect(subscription()?.plan.key).toBe('free');
  });

  it('says that a card is charged on the day by which an invoice is to be paid, not now', async () => {
    const { user } = visit('page-later');
    await user.click(await button('Cancel Plan'));
    expect(await screen.findByText('Invoiced today')).toBeTruthy();
    expect(screen.queryByText('Due today')).toBeNull();
    await user.click(await button('Confirm Downgrade Invoice of $45.00, charged on 16 May 2026'));

    expect(
      await screen.findByText(
        /An invoice of \$45\.00 was issued\. It is charged to Visa •••• 4242 on 16 May 2026\./,
      ),
    ).toBeTruthy();
    await user.click(await button('See invoice'));
    expect(await screen.findByText('It is charged to Visa •••• 4242 on 16 May 2026.')).toBeTruthy();
    expect(await button('Pay $45.00')).toBeTruthy();
  });

  it('leads a customer without a plan to a first one', async () => {
    const { user, subscription } = visit('page-none');
    expect(subscription()).toBeUndefined();
    await user.click(await button('See Plans'));
    await user.click(within(await tile('Konnect Plus')).getByRole('button', { name: 'Choose Plan' }));
    await user.click(await button(/^Subscribe/));

    expect(await screen.findByText('You are on Konnect Plus.')).toBeTruthy();
    expect(subscription()).toMatchObject({ plan: { key: 'plus' }, interval: 'month' });
  });

  it('says that a cancelled plan’s usage may still be billed, and nothing of it where no usage is charged', async () => {
    const { user } = visit('page-basic');
    await user.click(await button('Cancel Plan'));
    expect(await screen.findByText('None so far, usage may still be billed')).toBeTruthy();
    await user.click(await button(/Confirm Cancellation/));
    const final = await screen.findByRole('region', { name: 'Final invoice' });
    expect(
      await within(final).findByText('Nothing to pay so far. Usage through 30 Apr 2026 may still be billed.'),
    ).toBeTruthy();
    cleanup();

    visit('page-free');
    const next = await screen.findByRole('region', { name: 'Next invoice' });
    expect(await within(next).findByText('No upcoming invoice.')).toBeTruthy();
  });

  it('tells a scheduled change once after confirming it, with its undo, and again whenever one comes back', async () => {
    const { user } = visit('page-basic');
    await user.click(await button('Cancel Plan'));
    await user.click(await button(/Confirm Cancellation/));

    expect(await screen.findByText('Scout Basic runs through 30 Apr 2026. Then it ends.')).toBeTruthy();
    expect(screen.getAllByText(/runs through/)).toHaveLength(1);
    await user.click(await screen.findByRole('link', { name: 'Help' }));
    await user.click(await screen.findByRole('link', { name: 'Billing and Usage' }));
    expect(await screen.findByText('Scout Basic runs through 30 Apr 2026')).toBeTruthy();
    await screen.findByText('Then it ends. You can undo this until then.');

    window.history.go(-2);
    expect(await screen.findByText('Scout Basic runs through 30 Apr 2026. Then it ends.')).toBeTruthy();
    await user.click(await button('Undo'));
    await user.click(await button(/Confirm Undo/));
    expect(await screen.findByText('You stay on Scout Basic.')).toBeTruthy();
    expect(screen.queryByText(/runs through/)).toBeNull();
  });

  it('offers nothing to cancel on the lowest plan', async () => {
    visit('page-free');
    await button('Change Plan');
    expect(screen.queryByRole('button', { name: 'Cancel Plan' })).toBeNull();
  });

  it('withholds change and cancel on a plan sold in person, with the way to go', async () => {
    visit('page-enterprise');
    expect(await screen.findByText(/Konnect Enterprise is handled by our sales team/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Change Plan' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Cancel Plan' })).toBeNull();
  });

  it.each(['page-free', 'page-plus'])('contacts sales from %s and changes nothing', async (situation) => {
    const { user, subscription, changes } = visit(situation);
    const before = subscription();
    await user.click(await button('Change Plan'));
    await user.click(within(await tile('Konnect Enterprise')).getByRole('button', { name: 'Contact Sales' }));
    await user.click(await button('Contact Sales'));
    expect(await screen.findByText('Tell us in a sentence what you need.')).toBeTruthy();

    await user.type(screen.getByLabelText('What do you need?'), 'Forty sites by May.');
    await user.click(await button('Contact Sales'));

    expect(await screen.findByText('Your request has been sent.')).toBeTruthy();
    expect(changes.map(({ what }) => what)).toEqual(['POST /v1/sales-requests']);
    expect(subscription()).toEqual(before);
    await user.click(await button('Back to overview'));
    expect(
      await screen.findByText('Your request about Konnect Enterprise has reached our sales team'),
    ).toBeTruthy();
  });

  it('says what is past due above everything, and is paid with another card once the customer says so', async () => {
    const { user, changes } = visit('page-late');
    expect(await screen.findByText('$90.00 is overdue')).toBeTruthy();
    expect(await screen.findByText('Overdue')).toBeTruthy();

    await user.click(await button('Use another card'));
    expect(await screen.findByRole('heading', { name: 'Payment methods', level: 1 })).toBeTruthy();
    await user.click(await button('Add Card'));
    expect(await screen.findByText('$90.00 is overdue')).toBeTruthy();
    await user.click(await button('Pay $90.00'));
    await waitFor(() => expect(screen.queryByText(/overdue/i)).toBeNull());
    expect(changes.map(({ what }) => what).at(-1)).toBe('POST /v1/customers/cus_1/owed/pay');
    expect(await screen.findAllByText('Paid')).toHaveLength(2);
  });

  it('says nothing of what is past due when all is paid', async () => {
    visit('page-plus');
    await screen.findAllByText('Paid');
    expect(screen.queryByText(/overdue/i)).toBeNull();
  });

  it('lets time pass in the sandbox and tells what came of it, only that', async () => {
    const { user } = visit('page-plus');
    await user.click(await button('Advance 1 month'));

    const told = await screen.findByRole('status', { name: 'What came of it' });
    expect(within(told).getByText('From 16 Apr 2026 to 16 May 2026')).toBeTruthy();
    expect(within(told).getByText(/^Invoice .*, \$90\.00, paid with Visa 4242$/)).toBeTruthy();
    expect(within(told).queryByText(/added Ana Lindqvist/)).toBeNull();

    await user.click(await button('Hide what came of it'));
    await user.click(await button('Advance 1 day'));
    expect(await screen.findByText('Nothing was due.')).toBeTruthy();
  });

  it('tells a visitor without a session what to do', async () => {
    visit('signed-out');
    expect(await screen.findByRole('heading', { name: 'You are signed out' })).toBeTruthy();
    expect(await screen.findByText('To come back, open billing from your application again.')).toBeTruthy();
    expect(screen.queryByText(/API key/)).toBeNull();
  });

  it('leads out with the way back, whatever is done when the session is over', async () => {
    const { user, expire } = visit('page-plus');
    await button('Cancel Plan');
    expire();
    await user.click(await button('Cancel Plan'));

    expect(await screen.findByRole('heading', { name: 'You are signed out' })).toBeTruthy();
    expect(screen.getByText('To come back, open billing from Halden Works again.')).toBeTruthy();
    expect(screen.queryByText(/API key/)).toBeNull();
  });
});
