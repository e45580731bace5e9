import { randomUUID } from 'node:crypto';
import { expectAccessible } from '../kit/axe.ts';
import { expect, test } from '../kit/test.ts';
import { commit, dialog, openChangePlan, openDetails, openManage, shown, stage, update } from './popup.ts';

const STAFF = { reason: 'Agreed by phone, order 7731' };

test.describe('a plan made for one customer', () => {
  test('R69: who asked sales gets the plan at a price of its own, sees it and is billed so', async ({
    scout,
    enter,
  }) => {
    const organization = await scout.organization();
    const { id } = await organization.subscribe('basic');
    const page = await enter(organization);
    const changePlan = await openChangePlan(page, 'Scout Basic');
    await changePlan.getByRole('button', { name: 'Contact Sales' }).click();
    const form = await shown(page, 'Contact Sales');
    await form.getByLabel('What do you need?').fill('Nine hundred cameras.');
    await form.getByRole('button', { name: 'Contact Sales' }).click();
    await expect(form.getByText('Your request has been sent.')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(
      page.getByText('Your request about Scout Enterprise has reached our sales team'),
    ).toBeVisible();

    await organization.change(id, {
      change: { plan: 'enterprise', when: 'now', override: { base: '512.50' }, staff: STAFF },
    });
    expect(await organization.salesRequests()).toMatchObject([{ status: 'won' }]);
    await page.reload();
    await expect(page.getByText('You have Scout Enterprise now')).toBeVisible();
    const details = await openDetails(page, 'Scout Enterprise');
    await expect(details).toContainText('$512.50 per month');
    await expect(details).toContainText('Price agreed for you');
    await expectAccessible(page, 'details of a plan agreed with sales');

    const next = (await organization.subscription(id)).next_billing;
    expect(next?.total.amount).toBe('512.50');
    await scout.advanceTo(`${next!.date}T12:00:00Z`);
    await organization.settled();
    expect((await organization.documents())[0]).toMatchObject({
      date: next!.date,
      total: { amount: '512.50' },
      status: 'paid',
    });
  });

  test('R69: a plan that is made and offered to one customer is chosen by it', async ({ scout, enter }) => {
    const key = `harbor-${randomUUID().slice(0, 8)}`;
    const name = `Scout for ${key}`;
    const organization = await scout.organization({ externalId: key });
    const { id } = await organization.subscribe('basic');
    const page = await enter(organization);
    const changePlan = await openChangePlan(page, 'Scout Basic');
    await changePlan.getByRole('button', { name: 'Contact Sales' }).click();
    const form = await shown(page, 'Contact Sales');
    await form.getByLabel('What do you need?').fill('Nine hundred cameras.');
    await form.getByRole('button', { name: 'Contact Sales' }).click();
    await expect(form.getByText('Your request has been sent.')).toBeVisible();

    await scout.publishPlan(key, {
      name,
      family: 'scout',
      rank: 25,
      offered_to: [key],
      prices: { month: 220 },
      term: { for: '6 months', then: 'renew' },
    });
    await organization.offer(key);
    await page.keyboard.press('Escape');
    await page.reload();
    const manage = await openManage(page);
    await expect(manage).toContainText(`Your plan is ready: ${name}`);
    await manage.getByRole('button', { name: 'See Your Plan' }).click();
    const tiers = await shown(page, 'Change Plan');
    await stage(tiers, { tier: name });
    await expect(tiers).toContainText('$220.00');
    await expect(tiers).toContainText('Made for you');
    await expect(tiers).toContainText('Term of 6 months, renews');
    await update(page);
    await commit(dialog(page, 'Review Changes')).click();
    await shown(page, 'All Done');

    expect(await organization.salesRequests()).toMatchObject([{ status: 'won' }]);
    const next = (await organization.subscription(id)).next_billing;
    expect(next?.total.amount).toBe('220.00');
    await scout.advanceTo(`${next!.date}T12:00:00Z`);
    await organization.settled();
    expect((await organization.documents())[0]).toMatchObject({
      date: next!.date,
      total: { amount: '220.00' },
      status: 'paid',
    });
  });
});
