import { expectBill } from '../kit/review.ts';
import { expect, test } from '../kit/test.ts';
import { on, openTiles, planDetails, tile } from './page.ts';

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
