import type { Page } from '@playwright/test';
import { expect, test } from '../kit/test.ts';
import { commit, shown, toReview } from './popup.ts';

/** What the payer says on the page of the sandbox's bank, to which the portal sends them. */
async function say(page: Page, answer: 'Approve' | 'Decline', amount: string, card = '3155'): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Approve this payment?' })).toBeVisible();
  await expect(page.getByRole('main')).toContainText(`Sightline Cameras charges Visa •••• ${card}.`);
  await expect(page.getByRole('main')).toContainText(amount);
  await page.getByRole('button', { name: answer }).click();
}

test.describe('a card whose payments its holder approves', () => {
  test('an upgrade is made once it is approved, on the screen that was left', async ({ scout, enter }) => {
    const organization = await scout.organization();
    const { id } = await organization.subscribe('basic');
    await organization.addCard('tok_approval');
    const page = await enter(organization);

    await commit(await toReview(page, 'Scout Basic', { tier: 'Scout Pro' })).click();
    await say(page, 'Approve', '$30.00');

    const done = await shown(page, 'All Done');
    await expect(done.getByText('You are on Scout Pro.')).toBeVisible();
    expect((await organization.subscription(id)).plan.key).toBe('pro');
    expect((await organization.documents())[0]).toMatchObject({ status: 'paid' });
  });

  test('an upgrade that is not approved leaves the old plan, and the screen that was left says so', async ({
    scout,
    enter,
  }) => {
    const organization = await scout.organization();
    const { id } = await organization.subscribe('basic');
    await organization.addCard('tok_approval');
    const page = await enter(organization);

    await commit(await toReview(page, 'Scout Basic', { tier: 'Scout Pro' })).click();
    await say(page, 'Decline', '$30.00');

    const review = await shown(page, 'Review Changes');
    await expect(review.getByRole('alert')).toContainText('The payment was not confirmed');
    await expect(review.getByRole('alert')).toContainText('You are still on Scout Basic.');
    expect((await organization.subscription(id)).plan.key).toBe('basic');
    expect(await organization.documents()).toHaveLength(1);
  });

  test('an upgrade whose card is declined after it was approved says why', async ({ scout, enter }) => {
    const organization = await scout.organization();
    const { id } = await organization.subscribe('basic');
    await organization.addCard('tok_approval_declined');
    const page = await enter(organization);

    await commit(await toReview(page, 'Scout Basic', { tier: 'Scout Pro' })).click();
    await say(page, 'Approve', '$30.00', '3184');

    const review = await shown(page, 'Review Changes');
    await expect(review.getByRole('alert')).toContainText('There is not enough money on Visa •••• 3184.');
    expect((await organization.subscription(id)).plan.key).toBe('basic');
  });

  test('an invoice that waits at the bank is seen wherever one looks, and given up', async ({
    scout,
    enter,
  }) => {
    const organization = await scout.organization({ card: 'tok_approval' });
    await organization.subscribe('basic');
    await expect
      .poll(async () => (await organization.documents())[0]?.payments?.[0]?.outcome)
      .toBe('action_required');
    const page = await enter(organization);

    await page.goto('/portal/invoices');
    await expect(page.getByText('Confirm with your bank')).toBeVisible();
    await page.goto('/portal/');
    const alert = page.getByRole('alert').filter({ hasText: 'confirm a payment of $40.00' });
    await alert.getByRole('button', { name: 'Cancel This Payment' }).click();

    await expect(alert).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Pay $40.00' })).toBeVisible();
    await page.getByRole('button', { name: 'Use another card' }).click();
    await expect(page.getByRole('button', { name: 'Add Card' })).toBeVisible();
  });

  for (const [answer, status] of [
    ['Approve', 'paid'],
    ['Decline', 'issued'],
  ] as const) {
    test(`an open invoice is paid from its button: ${answer}`, async ({ scout, enter }) => {
      const organization = await scout.organization({ card: 'tok_decline' });
      await organization.subscribe('basic');
      await expect
        .poll(async () => (await organization.documents())[0]?.payments?.[0]?.outcome)
        .toBe('declined');
      await organization.addCard('tok_approval');
      const page = await enter(organization);
      const [invoice] = await organization.documents();
      await page.goto(`/portal/invoices/${invoice!.id!}`);
      const left = page.url();

      await page.getByRole('button', { name: 'Pay $40.00' }).click();
      await say(page, answer, '$40.00');

      await expect(page).toHaveURL(left);
      await expect(page.getByRole('button', { name: 'Pay $40.00' })).toHaveCount(status === 'paid' ? 0 : 1);
      expect((await organization.documents())[0]).toMatchObject({ status });
    });
  }
});
