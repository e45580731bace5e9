import { billedBy, newDice, promisedBy } from '../kit/journey.ts';
import { expect, test } from '../kit/test.ts';
import { dayWritten, written } from '../kit/words.ts';
import { confirmDowngrade, on, openCancel, planDetails, subscribe, tile, toReview } from './page.ts';

const CHANGES = 6;

test.describe('as time passes', () => {
  test('R56: billing recurs monthly on the day of the subscription, clamped in short months', async ({
    konnect,
    enter,
  }) => {
    await konnect.advanceTo('2026-05-31');
    const organization = await konnect.organization();
    await organization.subscribe('plus');
    const page = await enter(organization);
    await page.getByRole('link', { name: 'Invoices' }).first().click();
    const rows = page.getByRole('main').getByRole('listitem');
    await expect(page.getByText(/No invoices yet/)).toBeVisible();

    const dates = ['2026-06-30', '2026-07-31', '2026-08-31', '2026-09-30'];
    for (const [place, date] of dates.entries()) {
      await page.getByRole('button', { name: 'Advance to next billing' }).click();
      await expect(rows).toHaveCount(place + 1);
      await expect(rows.first()).toContainText(dayWritten(date));
      await expect(rows.first()).toContainText('$90.00');
    }
    expect((await organization.documents()).map(({ date }) => date)).toEqual(dates.toReversed());
  });

  test('R48: Free and Plus can be changed on any day of the cycle', async ({ konnect, enter }) => {
    const organization = await konnect.organization();
    const { id } = await organization.subscribe('free');
    const page = await enter(organization);
    for (const days of [0, 13, 16]) {
      await konnect.advance(`P${days}D`);
      await page.goto('/portal/');
      await toReview(page, 'Konnect Plus');
      await expect(subscribe(page)).toBeEnabled();
    }
    await organization.change(id, { change: { plan: 'plus' } });
    for (const days of [0, 14, 29]) {
      await konnect.advance(`P${days}D`);
      await page.goto('/portal/');
      await openCancel(page);
      await expect(confirmDowngrade(page)).toBeEnabled();
    }
  });

  test('R72 R73 R74 R76 R77: down in mid-cycle, the used share is billed once, and nothing after it', async ({
    konnect,
    enter,
  }) => {
    const organization = await konnect.organization();
    const { id, period } = await organization.subscribe('plus');
    await konnect.advance('P10D');
    const page = await enter(organization);
    await openCancel(page);
    await confirmDowngrade(page).click();
    await on(page, 'Billing and Usage');
    await expect(planDetails(page)).toContainText('Konnect Free');

    await organization.settled();
    const [final, ...others] = await organization.documents();
    expect(others).toEqual([]);
    expect(final?.lines).toMatchObject([{ item: 'plus', from: period?.from, to: await konnect.today() }]);
    const whole = days(period?.from, period?.to);
    expect(final?.total.amount).toBe(((9000 * 10) / whole / 100).toFixed(2));
    await page.reload();
    const invoices = page.getByRole('region', { name: 'Invoices' });
    await expect(invoices.getByRole('listitem')).toHaveCount(1);
    await expect(invoices.getByRole('listitem')).toContainText(written(final!.total));

    await konnect.advance('P3M');
    expect((await organization.documents()).map((document) => document.id)).toEqual([final?.id]);
    expect((await organization.subscription(id)).plan.key).toBe('free');
  });

  test('R74 R77: on a random journey up and down, the documents are what the review promised', async ({
    konnect,
    enter,
  }) => {
    test.setTimeout(90_000);
    const dice = newDice();
    const organization = await konnect.organization();
    const { id } = await organization.subscribe('free');
    const page = await enter(organization);
    for (let change = 1; change <= CHANGES; change++) {
      await konnect.advance(`P${dice.throw(40)}D`);
      await organization.settled();
      const before = await organization.documents();
      const up = (await organization.subscription(id)).plan.key === 'free';
      await page.goto('/portal/');
      await (up ? toReview(page, 'Konnect Plus') : openCancel(page));
      const commit = up ? subscribe(page) : confirmDowngrade(page);

      const promised = await promisedBy(page.getByRole('main'), commit);
      await commit.click();
      await on(page, 'Billing and Usage');
      await expect(planDetails(page)).toContainText(up ? 'Konnect Plus' : 'Konnect Free');

      await organization.settled();
      const issued = (await organization.documents()).filter(
        (one) => !before.some((old) => old.id === one.id),
      );
      expect(billedBy(issued), `seed ${dice.seed}, change ${change}`).toEqual(promised);
    }
  });

  test('R62 R70 R71: a plan made by sales withholds change and cancel, with a sentence; the API refuses', async ({
    konnect,
    enter,
  }) => {
    const custom = await konnect.publishCustomPlan('meridian', 'Konnect Enterprise for Meridian');
    const organization = await konnect.organization();
    const { id } = await organization.subscribe('plus');
    await organization.change(id, { change: { plan: custom, when: 'now' } });
    const page = await enter(organization);

    await expect(planDetails(page)).toContainText('Konnect Enterprise for Meridian');
    await expect(planDetails(page).getByRole('button')).toHaveCount(0);
    await expect(planDetails(page).getByText(/sales/)).toBeVisible();
    await page.goto(`/portal/plans/${id}`);
    for (const plan of ['Konnect Free', 'Konnect Plus']) {
      await expect(tile(page, plan)).toBeVisible();
      await expect(tile(page, plan).getByRole('button', { name: /Upgrade|Downgrade|Switch/ })).toHaveCount(0);
    }

    const { csrf_token: csrf } = await (await page.request.get('/v1/session')).json();
    for (const verb of [{ change: { plan: 'plus' } }, { change: { plan: 'free' } }, { cancel: {} }]) {
      const answer = await page.request.post('/v1/quotes', {
        data: { customer: organization.id, subscription: id, ...verb },
        headers: { 'X-CSRF-Token': csrf },
      });
      expect([answer.status(), (await answer.json()).code]).toEqual([422, 'contact_sales']);
    }
    expect((await organization.subscription(id)).plan.key).toBe(custom);
  });
});

function days(from = '', to = ''): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}
