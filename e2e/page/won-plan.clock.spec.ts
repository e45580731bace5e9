import { randomUUID } from 'node:crypto';
import { expectAccessible } from '../kit/axe.ts';
import { save } from '../kit/papers.ts';
import { expect, test } from '../kit/test.ts';
import { written } from '../kit/words.ts';
import { on, openSalesForm, openTiles, planDetails, subscribe, tile } from './page.ts';

// After those of the passing of time, which begin on a date of their own: it moves the clock past it.
const STAFF = { reason: 'Agreed by phone, order 7731' };

test.describe('a plan made for one customer', () => {
  test('R69: who asked sales gets the plan at a price of its own, sees it and is billed so', async ({
    konnect,
    enter,
  }) => {
    const organization = await konnect.organization();
    const { id } = await organization.subscribe('plus');
    const page = await enter(organization);
    const form = await openSalesForm(page);
    await form.getByLabel('What do you need?').fill('A hundred services by May.');
    await form.getByRole('button', { name: 'Contact Sales' }).click();
    await page.getByRole('button', { name: 'Back to overview' }).click();
    const asked = page.getByRole('status').filter({ hasText: 'Your request about Konnect Enterprise' });
    await expect(asked).toContainText('has reached our sales team');

    const { document } = await organization.change(id, {
      change: {
        plan: 'enterprise',
        when: 'now',
        override: { base: { month: '640.00' } },
        staff: STAFF,
      },
    });
    expect(await organization.salesRequests()).toMatchObject([{ status: 'won' }]);
    expect(document).toMatchObject({ total: { amount: '640.00' } });
    await page.reload();

    const won = page.getByRole('status').filter({ hasText: 'You have Konnect Enterprise now' });
    await expect(won).toContainText('Agreed with our sales team.');
    await expect(planDetails(page)).toContainText('$640.00 per month');
    await expect(planDetails(page)).toContainText('Price agreed for you');
    await expectAccessible(page, 'an overview with a plan agreed with sales');
    await won.getByRole('button', { name: 'Got it' }).click();
    await page.reload();
    await expect(planDetails(page)).toContainText('Price agreed for you');
    await expect(won).toHaveCount(0);

    const next = (await organization.subscription(id)).next_billing;
    expect(next?.total.amount).toBe('640.00');
    const promised = page.getByRole('region', { name: 'Next invoice' });
    await expect(promised).toContainText(written(next!.total));
    await page.goto(`/portal/plans/${id}`);
    const own = tile(page, 'Konnect Enterprise');
    await expect(own).toContainText('$640.00');
    await expect(own).toContainText('Price agreed for you');
    await expect(own).toContainText('Current plan');

    await konnect.advanceTo(`${next!.date}T12:00:00Z`);
    await organization.settled();
    const [renewal] = await organization.documents();
    expect(renewal).toMatchObject({ date: next!.date, total: { amount: '640.00' }, status: 'paid' });
    await page.goto('/portal/invoices');
    const { bytes } = await save(page, `Invoice ${renewal!.number}, PDF`);
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
  });

  test('R69: a plan that is made and offered to one customer is chosen by it, and by nobody else', async ({
    konnect,
    enter,
  }) => {
    const key = `atlas-${randomUUID().slice(0, 8)}`;
    const name = `Konnect for ${key}`;
    const organization = await konnect.organization({ externalId: key });
    const { id } = await organization.subscribe('free');
    const page = await enter(organization);
    const form = await openSalesForm(page);
    await form.getByLabel('What do you need?').fill('Plus is too small for us.');
    await form.getByRole('button', { name: 'Contact Sales' }).click();
    await page.getByRole('button', { name: 'Back to overview' }).click();

    await konnect.publishPlan(key, {
      name,
      family: 'konnect',
      rank: 15,
      offered_to: [key],
      prices: { month: 240 },
      pay: 'in_arrears',
    });
    expect(await organization.offer(key)).toMatchObject({ status: 'contacted', offered_plan: { key } });
    await page.reload();
    const ready = page.getByRole('status').filter({ hasText: `Your plan is ready: ${name}` });
    await ready.getByRole('button', { name: 'See Your Plan' }).click();
    await on(page, 'Change Plan');
    const own = tile(page, name);
    await expect(own).toContainText('$240.00');
    await expect(own).toContainText('Made for you');
    await expectAccessible(page, 'tiles with a plan made for one customer');
    await own.getByRole('button', { name: 'Upgrade' }).click();
    await on(page, 'Review your change');
    await subscribe(page).click();
    await on(page, 'Billing and Usage');
    await expect(planDetails(page)).toContainText(name);
    await expect(page.getByText(`You have ${name} now`)).toBeVisible();

    expect(await organization.salesRequests()).toMatchObject([{ status: 'won', offered_plan: { key } }]);
    const { next_billing: next } = await organization.subscription(id);
    expect(next?.total.amount).toBe('240.00');
    await konnect.advanceTo(`${next!.date}T12:00:00Z`);
    await organization.settled();
    expect((await organization.documents())[0]).toMatchObject({
      date: next!.date,
      total: { amount: '240.00' },
    });

    const other = await konnect.organization();
    await other.subscribe('free');
    const theirs = await enter(other);
    await openTiles(theirs);
    await expect(tile(theirs, 'Konnect Plus')).toBeVisible();
    await expect(tile(theirs, name)).toHaveCount(0);
  });
});
