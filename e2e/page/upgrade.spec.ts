import { refusalOf } from '../kit/api.ts';
import { expectBill } from '../kit/review.ts';
import { expect, test } from '../kit/test.ts';
import { addCard, fillAddress, on, openTiles, planDetails, subscribe, tile, toReview } from './page.ts';

test.describe('Billing and Usage, and the way up', () => {
  test('R49 R50 R51: the hub lists the current plan and offers to change it, and to cancel a paid one', async ({
    konnect,
    enter,
  }) => {
    const free = await konnect.organization({ card: 'none' });
    await free.subscribe('free');
    const page = await enter(free);
    await page
      .getByRole('navigation', { name: 'Billing' })
      .getByRole('link', { name: 'Billing and Usage' })
      .click();
    await on(page, 'Billing and Usage');
    await expect(planDetails(page)).toContainText('Konnect Free');
    await expect(planDetails(page).getByRole('button')).toHaveText(['Change Plan']);

    const paid = await konnect.organization();
    await paid.subscribe('plus');
    await enter(paid);
    await expect(planDetails(page)).toContainText('Konnect Plus');
    await expect(planDetails(page).getByRole('button')).toHaveText(['Change Plan', 'Cancel Plan']);
  });

  test('R53 R54 R55 R58 R59: from Free up to Plus, billing details first, nothing billed today', async ({
    konnect,
    enter,
  }) => {
    const organization = await konnect.organization({ card: 'none' });
    const { id } = await organization.subscribe('free');
    const page = await enter(organization);

    await openTiles(page);
    await expect(tile(page, 'Konnect Free').getByText('Current plan')).toBeVisible();
    await tile(page, 'Konnect Plus').getByRole('button', { name: 'Upgrade' }).click();
    await on(page, 'Enter your billing details');
    await fillAddress(page);
    await addCard(page);
    await page.getByRole('button', { name: 'Continue' }).click();

    await on(page, 'Review your change');
    const quote = await organization.quote({ change: { plan: 'plus' } }, id);
    await expectBill(page.getByRole('main'), quote.bill, quote.due_now);
    await expect(page.getByText('Nothing to pay today').first()).toBeVisible();
    await subscribe(page).click();

    await on(page, 'Billing and Usage');
    await expect(page.getByText('You are on Konnect Plus.')).toBeVisible();
    await expect(planDetails(page)).toContainText('Konnect Plus');
    expect((await organization.subscription(id)).plan.key).toBe('plus');
    expect(await organization.documents()).toEqual([]);
  });

  test('R54: nobody subscribes without billing details, not through the API either', async ({ konnect }) => {
    const organization = await konnect.organization({ card: 'none' });
    const { id } = await organization.subscribe('free');
    const quote = await organization.quote({ change: { plan: 'plus' } }, id);

    const refusal = await refusalOf(
      organization.api.POST('/v1/quotes/{quote}/confirm', {
        params: { path: { quote: quote.id }, header: { 'Idempotency-Key': 'without-details' } },
      }),
    );
    expect(refusal).toMatchObject({ status: 422, code: 'billing_details_required' });
    expect((await organization.subscription(id)).plan.key).toBe('free');
  });

  test('R60: leaving while the billing details are asked for leaves the plan Free', async ({
    konnect,
    enter,
  }) => {
    const organization = await konnect.organization({ card: 'none' });
    await organization.subscribe('free');
    const page = await enter(organization);
    const before = await organization.everything();
    await openTiles(page);
    await tile(page, 'Konnect Plus').getByRole('button', { name: 'Upgrade' }).click();
    await on(page, 'Enter your billing details');
    expect(await organization.everything()).toEqual(before);

    await fillAddress(page);
    await expect(page.getByRole('heading', { name: 'Payment method' })).toBeVisible();
    await page.getByRole('link', { name: 'Billing and Usage' }).click();

    await expect(planDetails(page)).toContainText('Konnect Free');
    const { subscriptions, documents } = await organization.everything();
    expect(subscriptions.map(({ plan }) => plan.key)).toEqual(['free']);
    expect(documents).toEqual([]);
  });

  test('R54: the billing details form says what is missing and keeps what was typed', async ({
    konnect,
    enter,
  }) => {
    const organization = await konnect.organization({ card: 'none' });
    await organization.subscribe('free');
    const page = await enter(organization);
    await openTiles(page);
    await tile(page, 'Konnect Plus').getByRole('button', { name: 'Upgrade' }).click();

    await page.getByLabel('City').fill('Portland');
    await page.getByRole('button', { name: 'Save Address' }).click();

    for (const missing of ['Enter street and number.', 'Enter the postal code.', 'Choose the country.']) {
      await expect(page.getByText(missing)).toBeVisible();
    }
    await expect(page.getByLabel('City')).toHaveValue('Portland');
  });

  test('R20 R58: a double click on Subscribe changes once', async ({ konnect, enter }) => {
    const organization = await konnect.organization();
    const { id } = await organization.subscribe('free');
    const page = await enter(organization);
    await toReview(page, 'Konnect Plus');

    await subscribe(page).dblclick();

    await on(page, 'Billing and Usage');
    await expect(planDetails(page)).toContainText('Konnect Plus');
    const changes = (await organization.activity()).filter(
      ({ kind, subscription }) => subscription === id && kind === 'changed',
    );
    expect(changes).toHaveLength(1);
  });

  test('R19: leaving the review changes nothing', async ({ konnect, enter }) => {
    const organization = await konnect.organization();
    await organization.subscribe('free');
    const page = await enter(organization);
    const before = await organization.everything();
    await toReview(page, 'Konnect Plus');
    await page.getByRole('button', { name: 'Back', exact: true }).click();
    await on(page, 'Change Plan');
    await page.goBack();
    await page.goBack();

    expect(await organization.everything()).toEqual(before);
  });

  test('R14 R61: the billing date stays on its day, and the first bill covers only what follows', async ({
    konnect,
    enter,
  }) => {
    const organization = await konnect.organization();
    const { id, period } = await organization.subscribe('free');
    const page = await enter(organization);
    await toReview(page, 'Konnect Plus');
    await subscribe(page).click();
    await on(page, 'Billing and Usage');

    const after = await organization.subscription(id);
    expect(after.period).toEqual(period);
    expect(after.next_billing).toMatchObject({
      date: period?.to,
      lines: [{ item: 'plus', from: await konnect.today(), to: period?.to }],
    });
  });
});
