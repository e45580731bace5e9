import { expectBill } from '../kit/review.ts';
import { expect, test } from '../kit/test.ts';
import { addCard, fillAddress, on, openTiles, planDetails, tile } from './page.ts';

test('seats are changed on a page of their own; the way back keeps what was staged', async ({
  drawly,
  enter,
}) => {
  const organization = await drawly.organization();
  const { subscription } = await organization.confirm({
    subscribe: { plan: 'sketch', interval: 'month', quantity: { seats: 5 } },
  });
  const page = await enter(organization);

  await openTiles(page);
  await expect(
    tile(page, 'Sketch').getByText('Seats: 3 included; then €12.00 each, per month'),
  ).toBeVisible();
  await page.getByRole('link', { name: 'Billing and Usage' }).first().click();
  await planDetails(page).getByRole('button', { name: 'Edit Subscription' }).click();
  await on(page, 'Edit Subscription');

  const main = page.getByRole('main');
  await expect(main.getByText('€12.00 each per month')).toBeVisible();
  await main.getByRole('textbox', { name: 'Seats' }).fill('7');
  await expect(main.getByText('3 included, 4 bought')).toBeVisible();
  const quote = await organization.quote({ change: { quantity: { seats: 7 } } }, subscription.id);
  await expect(main.getByRole('status').getByText('€24.00', { exact: true })).toBeVisible();
  await page.reload();
  await expect(main.getByRole('textbox', { name: 'Seats' })).toHaveValue('7');
  await main.getByRole('button', { name: 'Review Changes' }).click();

  await on(page, 'Review your change');
  await expectBill(main, quote.bill, quote.due_now);
  await main.getByRole('button', { name: 'Back', exact: true }).click();
  await on(page, 'Edit Subscription');
  await expect(main.getByRole('textbox', { name: 'Seats' })).toHaveValue('7');
  await main.getByRole('button', { name: 'Review Changes' }).click();
  await on(page, 'Review your change');
  await main.getByRole('button', { name: /^Update Subscription/ }).click();

  await on(page, 'Billing and Usage');
  expect((await organization.subscription(subscription.id)).quantity).toEqual({ seats: 7 });
});

test('a first plan is ordered with its seats, priced as one types, and billed as reviewed', async ({
  drawly,
  enter,
}) => {
  const organization = await drawly.organization();
  const page = await enter(organization);
  await page.getByRole('button', { name: 'See Plans' }).click();
  await on(page, 'Choose a Plan');
  await tile(page, 'Studio').getByRole('button', { name: 'Choose Plan' }).click();

  await on(page, 'Set up your plan');
  const main = page.getByRole('main');
  await expect(main.getByRole('textbox', { name: 'Seats' })).toHaveValue('3');
  await expect(main.getByText('3 included, 0 bought')).toBeVisible();
  await expect(main.getByRole('status').getByText('€20.00', { exact: true }).first()).toBeVisible();
  await main.getByRole('textbox', { name: 'Seats' }).fill('12');
  const subscribed = { plan: 'studio', interval: 'month', quantity: { seats: 12 } };
  const quote = await organization.quote({ subscribe: subscribed });
  expect(quote.due_now.amount).toBe('190.00');
  await expect(main.getByRole('status').getByText('€190.00', { exact: true }).first()).toBeVisible();
  await page.reload();
  await expect(main.getByRole('textbox', { name: 'Seats' })).toHaveValue('12');
  await main.getByRole('button', { name: 'Review Your Plan' }).click();

  await on(page, 'Review your plan');
  await expectBill(main, quote.bill, quote.due_now);
  await main.getByRole('button', { name: 'Back', exact: true }).click();
  await on(page, 'Set up your plan');
  await expect(main.getByRole('textbox', { name: 'Seats' })).toHaveValue('12');
  await main.getByRole('button', { name: 'Review Your Plan' }).click();
  await on(page, 'Review your plan');
  await main.getByRole('button', { name: /^Subscribe/ }).click();

  await on(page, 'Billing and Usage');
  await expect(page.getByText('You are on Studio.')).toBeVisible();
  await expect(planDetails(page)).toContainText(/Seats\s*12/);
  const [document] = await organization.documents();
  expect(document?.total).toEqual(quote.bill.total);
  expect(document?.lines.map(({ amount }) => amount)).toEqual(quote.bill.lines.map(({ amount }) => amount));
});

test('who has no billing details yet is told why there is no amount, and keeps the seats on the way', async ({
  drawly,
  enter,
}) => {
  const organization = await drawly.organization({ card: 'none' });
  const page = await enter(organization);
  await page.getByRole('button', { name: 'See Plans' }).click();
  await tile(page, 'Sketch').getByRole('button', { name: 'Choose Plan' }).click();
  const main = page.getByRole('main');
  await main.getByRole('textbox', { name: 'Seats' }).fill('5');
  await expect(main.getByText('You see the exact amount once your billing details are there.')).toBeVisible();
  await main.getByRole('button', { name: 'Review Your Plan' }).click();
  await on(page, 'Enter your billing details');
  await fillAddress(page);
  await addCard(page);
  await page.getByRole('button', { name: 'Continue' }).click();

  await on(page, 'Review your plan');
  await expect(main.getByRole('button', { name: /^Subscribe/ })).toContainText('€34.00');
});
