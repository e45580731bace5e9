import { expectBill, expectChange } from '../kit/review.ts';
import { expect, test } from '../kit/test.ts';
import { written } from '../kit/words.ts';
import { type Bill, body, refusalOf } from '../kit/api.ts';
import {
  commit,
  dialog,
  openChangePlan,
  openDetails,
  openEdit,
  openManage,
  shown,
  stage,
  tiers,
  toReview,
  update,
} from './popup.ts';

const CHANGES = [
  { title: 'up a tier', from: ['basic', 'month'], tier: 'Scout Pro' },
  { title: 'down a tier', from: ['pro', 'month'], tier: 'Scout Basic' },
  { title: 'from monthly to yearly', from: ['basic', 'month'], frequency: 'Yearly' },
  { title: 'from yearly to monthly', from: ['basic', 'year'], frequency: 'Monthly' },
  {
    title: 'tier and frequency together',
    from: ['basic', 'month'],
    tier: 'Scout Pro',
    frequency: 'Yearly',
  },
  {
    title: 'down and shorter together',
    from: ['pro', 'year'],
    tier: 'Scout Basic',
    frequency: 'Monthly',
  },
] as const;

/**
 * The change that was asked about here and the one that was made in the window are two facts, with the same lines. An issued line
 * also says of which subscription it is.
 */
function withoutFact({
  why: { because, ...why },
  ...line
}: Bill['lines'][number] & { subscription?: string }) {
  return { ...line, subscription: undefined, why, because: because.kind };
}

test.describe('a change through the windows', () => {
  for (const { title, from, ...to } of CHANGES) {
    test(`R11 R12 R13 R14 R15 R18 R21: ${title}, committed once, shown at once, billed as reviewed`, async ({
      scout,
      enter,
    }) => {
      const organization = await scout.organization();
      const before = await organization.subscribe(from[0], from[1]);
      const page = await enter(organization);

      const review = await toReview(page, before.plan.name, to);
      const quote = await organization.quote({ change: changeOf(to) }, before.id);
      await expectBill(review, quote.bill, quote.due_now);
      await commit(review).click();
      const done = await shown(page, 'All Done');

      const [document, ...earlier] = await organization.documents();
      expect(earlier).toHaveLength(1);
      expect(document?.total).toEqual(quote.bill.total);
      expect(document?.lines.map(withoutFact)).toEqual(quote.bill.lines.map(withoutFact));
      const after = await organization.subscription(before.id);
      expect([after.plan.name, after.interval]).toEqual([
        'tier' in to ? to.tier : before.plan.name,
        'frequency' in to ? (to.frequency === 'Yearly' ? 'year' : 'month') : before.interval,
      ]);

      await done.getByRole('button', { name: 'Done' }).click();
      const details = await shown(page, 'Subscription Details');
      await expect(details).toContainText(after.plan.name);
      await expect(details).toContainText(written(after.price!));
      await details.getByRole('button', { name: 'Manage Subscriptions' }).click();
      const card = (await shown(page, 'Manage Subscriptions')).getByRole('button', { name: after.plan.name });
      await expect(card).toContainText(written(after.price!));
      await expect(card).toContainText(after.interval === 'year' ? 'Yearly' : 'Monthly');
    });
  }

  test('R6: of two subscriptions the clicked one is changed, the other is not', async ({ scout, enter }) => {
    const organization = await scout.organization();
    const basic = await organization.subscribe('basic');
    const pro = await organization.subscribe('pro');
    const page = await enter(organization);

    const review = await toReview(page, 'Scout Pro', { frequency: 'Yearly' });
    await commit(review).click();
    await shown(page, 'All Done');

    expect(await organization.subscription(basic.id)).toEqual(basic);
    expect((await organization.subscription(pro.id)).interval).toBe('year');
  });

  test('R16: Update closes the window, bills nothing and stores nothing', async ({ scout, enter }) => {
    const organization = await scout.organization();
    await organization.subscribe('basic');
    const page = await enter(organization);
    const changePlan = await openChangePlan(page, 'Scout Basic');
    await stage(changePlan, { tier: 'Scout Pro', frequency: 'Yearly' });
    const before = await organization.everything();

    await update(page);

    await expect(changePlan).toBeHidden();
    expect(await organization.everything()).toEqual(before);
  });

  test('R17: the last window lists all that is staged, what is due and when it takes effect', async ({
    scout,
    enter,
  }) => {
    const organization = await scout.organization();
    const { id } = await organization.subscribe('basic');
    const page = await enter(organization);
    const edit = await openEdit(page, 'Scout Basic');
    await edit.getByRole('button', { name: 'Add Evidence Export' }).click();
    await edit.getByRole('button', { name: 'Change', exact: true }).click();
    await stage(await shown(page, 'Change Plan'), { tier: 'Scout Pro', frequency: 'Yearly' });
    await update(page);

    const review = dialog(page, 'Review Changes');
    await expectChange(review, 'Plan', 'Scout Basic', 'Scout Pro');
    await expectChange(review, 'Billing frequency', 'Monthly', 'Yearly');
    await expectChange(review, 'Price', '$40.00', '$700.00');
    await expectChange(review, 'Add-on added', 'Evidence Export');
    await expectChange(review, 'Add-on, part of the plan', 'Additional Camera Usage - Pro');
    await expectChange(review, 'Takes effect', 'Now');
    const quote = await organization.quote(
      { change: { plan: 'pro', interval: 'year', add_addons: ['evidence-export'] } },
      id,
    );
    await expectBill(review, quote.bill, quote.due_now);
    await expect(review.getByText('Due today')).toBeVisible();
    await expect(commit(review)).toContainText(`Pay ${written(quote.due_now)} now`);
    await expect(review.getByText(/^Next invoice/)).toBeVisible();
  });

  test('R19: closing or going back at any step before the commit leaves everything untouched', async ({
    scout,
    enter,
  }) => {
    const organization = await scout.organization();
    await organization.subscribe('basic');
    const page = await enter(organization);
    const before = await organization.everything();
    const steps = [
      () => openManage(page),
      () => openDetails(page, 'Scout Basic'),
      () => openEdit(page, 'Scout Basic'),
      () => openChangePlan(page, 'Scout Basic'),
      () => toReview(page, 'Scout Basic', { tier: 'Scout Pro' }),
    ];
    for (const reach of steps) {
      const window = await reach();
      await page.keyboard.press('Escape');
      await expect(window).toBeHidden();
    }
    for (const [place, reach] of steps.entries()) {
      const window = await reach();
      await page.goBack();
      await expect(window).toBeHidden();
      for (let back = 0; back < place; back++) {
        await page.goBack();
      }
      await expect(page.getByRole('dialog')).toBeHidden();
    }
    const review = await toReview(page, 'Scout Basic', { tier: 'Scout Pro' });
    await review.getByRole('button', { name: 'Back', exact: true }).click();
    const edit = await shown(page, 'Edit Subscription');
    await edit.getByRole('button', { name: 'Subscription Details' }).click();
    await (
      await shown(page, 'Subscription Details')
    )
      .getByRole('button', { name: 'Manage Subscriptions' })
      .click();
    await (await shown(page, 'Manage Subscriptions')).getByRole('button', { name: 'Close' }).click();

    expect(await organization.everything()).toEqual(before);
  });

  test('R20: a double click on the commit, and a repeat of it, change and bill once', async ({
    scout,
    enter,
  }) => {
    const organization = await scout.organization();
    const { id } = await organization.subscribe('basic');
    const page = await enter(organization);
    const review = await toReview(page, 'Scout Basic', { tier: 'Scout Pro' });
    const confirmed = page.waitForRequest((request) => request.url().endsWith('/confirm'));

    await commit(review).dblclick();
    await shown(page, 'All Done');

    expect(await organization.documents()).toHaveLength(2);
    const request = await confirmed;
    const again = await page.request.post(request.url(), { headers: await request.allHeaders() });
    expect(again.status()).toBe(200);
    expect(again.headers()['idempotent-replay']).toBe('true');
    const quote = request.url().split('/').at(-2) ?? '';
    const otherwise = await body(
      organization.api.POST('/v1/quotes/{quote}/confirm', {
        params: { path: { quote }, header: { 'Idempotency-Key': 'another-attempt' } },
      }),
    );
    expect(otherwise).toEqual(await again.json());
    expect(await organization.documents()).toHaveLength(2);
    expect((await organization.subscription(id)).plan.key).toBe('pro');
  });

  test('R22: the same tier at the same frequency can not be committed', async ({ scout, enter }) => {
    const organization = await scout.organization();
    const { id } = await organization.subscribe('basic');
    const page = await enter(organization);
    const changePlan = await openChangePlan(page, 'Scout Basic');
    const updates = changePlan.getByRole('button', { name: 'Update', exact: true });

    await expect(updates).toBeDisabled();
    await stage(changePlan, { tier: 'Scout Pro' });
    await expect(updates).toBeEnabled();
    await stage(changePlan, { tier: 'Scout Basic' });
    await expect(updates).toBeDisabled();

    const refusal = await refusalOf(
      organization.api.POST('/v1/quotes', {
        body: {
          customer: organization.id,
          subscription: id,
          change: { plan: 'basic', interval: 'month' },
        },
      }),
    );
    expect(refusal).toMatchObject({ status: 422, code: 'no_change' });
  });

  test('R23: only tiers sold at the chosen frequency can be picked, and the API holds it', async ({
    termly,
    enter,
  }) => {
    const organization = await termly.organization();
    const { id } = await organization.subscribe('solo');
    const page = await enter(organization);
    const changePlan = await openChangePlan(page, 'Solo');

    await expect(tiers(changePlan).getByRole('option')).toHaveText([/^Solo /, /^Team /]);
    await stage(changePlan, { frequency: 'Yearly' });
    await expect(tiers(changePlan).getByRole('option')).toHaveText([/^Team /, /^Archive /]);
    await expect(tiers(changePlan)).toHaveValue('team');

    const refusal = await refusalOf(
      organization.api.POST('/v1/quotes', {
        body: { customer: organization.id, subscription: id, change: { interval: 'year' } },
      }),
    );
    expect(refusal).toMatchObject({ status: 422, code: 'price_missing' });
  });
});

function changeOf(to: { tier?: string; frequency?: string }) {
  return {
    ...(to.tier === undefined ? {} : { plan: to.tier === 'Scout Pro' ? 'pro' : 'basic' }),
    ...(to.frequency === undefined
      ? {}
      : { interval: to.frequency === 'Yearly' ? ('year' as const) : ('month' as const) }),
  };
}
