import { expect, test } from '../kit/test.ts';
import { written } from '../kit/words.ts';
import { commit, openDetails, shown, toReview } from './popup.ts';

test.describe('an upgrade that is paid for', () => {
  test('R18 R21: paid, then changed; the receipt is on the screen', async ({ scout, enter }) => {
    const organization = await scout.organization();
    const { id } = await organization.subscribe('basic');
    const page = await enter(organization);

    const review = await toReview(page, 'Scout Basic', { tier: 'Scout Pro' });
    await expect(review.getByText('Visa •••• 4242')).toBeVisible();
    await commit(review).click();
    const done = await shown(page, 'All Done');

    const [document] = await organization.documents();
    expect(document).toMatchObject({ status: 'paid', total: { amount: '30.00' } });
    await expect(done.getByText('You are on Scout Pro.')).toBeVisible();
    await expect(done.getByText(written(document!.total)).first()).toBeVisible();
    await expect(done.getByText(document!.number!)).toBeVisible();
    expect((await organization.subscription(id)).plan.key).toBe('pro');
  });

  test('R19 R20: a declined card leaves the old plan, says so, and another card succeeds', async ({
    scout,
    enter,
  }) => {
    const organization = await scout.organization();
    const { id } = await organization.subscribe('basic');
    await organization.addCard('tok_decline');
    const page = await enter(organization);

    const review = await toReview(page, 'Scout Basic', { tier: 'Scout Pro' });
    await commit(review).click();
    await expect(review.getByRole('alert')).toContainText('Your card was declined.');
    await expect(review.getByRole('alert')).toContainText(
      'Nothing has changed. You are still on Scout Basic.',
    );
    await expect(commit(review)).toBeDisabled();
    expect((await organization.subscription(id)).plan.key).toBe('basic');
    expect(await organization.documents()).toHaveLength(1);

    await review.getByRole('button', { name: 'Use another card' }).click();
    const setup = await shown(page, 'Billing Details');
    await setup.getByRole('radio', { name: /4242/ }).check();
    await setup.getByRole('button', { name: 'Add Card' }).click();
    await setup.getByRole('button', { name: 'Continue' }).click();
    await commit(await shown(page, 'Review Changes')).click();
    await shown(page, 'All Done');

    expect((await organization.subscription(id)).plan.key).toBe('pro');
    expect(await organization.documents()).toHaveLength(2);
  });

  test('R20: a bank that does not answer is looked up, and is charged once', async ({ scout, enter }) => {
    const organization = await scout.organization();
    const { id } = await organization.subscribe('basic');
    await organization.addCard('tok_hang');
    const page = await enter(organization);

    const review = await toReview(page, 'Scout Basic', { tier: 'Scout Pro' });
    await commit(review).click();
    await expect(review.getByRole('alert')).toContainText('Your bank has not answered yet');
    await expect(review.getByRole('alert')).toContainText('you will not be charged twice');
    await expect(commit(review)).toBeDisabled();
    expect(await organization.subscription(id)).toMatchObject({
      plan: { key: 'basic' },
      payment_pending: true,
    });

    const done = page.getByRole('dialog', { name: 'All Done' });
    await expect(done.getByText('You are on Scout Pro.')).toBeVisible({ timeout: 20_000 });
    const [upgrade, ...earlier] = await organization.documents();
    expect(earlier).toHaveLength(1);
    expect(upgrade).toMatchObject({ status: 'paid', payments: [{ outcome: 'succeeded' }] });
  });

  test('R19: what somebody else changed meanwhile makes the quote stale; the fresh amount stands beside the old', async ({
    scout,
    enter,
  }) => {
    const organization = await scout.organization();
    const { id } = await organization.subscribe('basic');
    const page = await enter(organization);
    const review = await toReview(page, 'Scout Basic', { frequency: 'Yearly' });
    const old = await organization.quote({ change: { interval: 'year' } }, id);
    await organization.change(id, { change: { add_addons: ['evidence-export'] } });
    const refused = page.waitForResponse((response) => response.url().endsWith('/confirm'));

    await commit(review).click();

    expect((await refused).status()).toBe(409);
    const fresh = await organization.quote({ change: { interval: 'year' } }, id);
    expect(fresh.due_now).not.toEqual(old.due_now);
    await expect(review.getByRole('alert')).toContainText(
      `You now pay ${written(fresh.due_now)} (was ${written(old.due_now)}). Review it and confirm again. Nothing has been changed or charged yet.`,
    );
    expect((await organization.subscription(id)).interval).toBe('month');

    await commit(review).click();
    await shown(page, 'All Done');
    expect((await organization.documents())[0]?.total).toEqual(fresh.bill.total);
    expect((await organization.subscription(id)).interval).toBe('year');
  });

  test('R52: in the popup too, who may not change is shown no controls', async ({ scout, enter }) => {
    const organization = await scout.organization();
    await organization.subscribe('basic');
    await enter(organization);
    for (const role of ['billing', 'viewer'] as const) {
      const page = await enter(organization, role);
      const details = await openDetails(page, 'Scout Basic');
      await expect(details.getByText(/^Only admins can change the plan\. Yours: /)).toBeVisible();
      await expect(details.getByRole('button', { name: /Edit|Cancel Subscription/ })).toHaveCount(0);
    }
  });
});
