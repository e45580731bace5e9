import { expectBill, expectChange } from '../kit/review.ts';
import { expect, test } from '../kit/test.ts';
import { on, planDetails, tile } from './page.ts';

test('a code, seats and plan are one confirmed quote, and billed to the cent', async ({ drawly, enter }) => {
  const organization = await drawly.organization();
  const { subscription } = await organization.confirm({
    subscribe: { plan: 'sketch', interval: 'month', quantity: { seats: 5 } },
  });
  const page = await enter(organization);
  const main = page.getByRole('main');
  await planDetails(page).getByRole('button', { name: 'Edit Subscription' }).click();
  await on(page, 'Edit Subscription');
  await main.getByRole('button', { name: 'Change', exact: true }).click();
  await on(page, 'Change Plan');
  await tile(page, 'Studio')
    .getByRole('button', { name: /Upgrade/ })
    .click();

  await on(page, 'Edit Subscription');
  await main.getByRole('textbox', { name: 'Seats' }).fill('7');
  await main.getByRole('button', { name: 'Have a code?' }).click();
  await main.getByRole('textbox', { name: 'Code' }).fill('BYGONE');
  await main.getByRole('button', { name: 'Apply' }).click();
  await expect(main.getByText('The coupon BYGONE has expired. Remove it.')).toBeVisible();
  await main.getByRole('textbox', { name: 'Code' }).fill('TWENTY');
  await main.getByRole('button', { name: 'Apply' }).click();
  await expect(main.getByText('Code TWENTY applied')).toBeVisible();
  await page.reload();
  await expect(main.getByText('Code TWENTY applied')).toBeVisible();
  await main.getByRole('button', { name: 'Review Changes' }).click();

  await on(page, 'Review your change');
  const quote = await organization.quote(
    { change: { plan: 'studio', quantity: { seats: 7 }, coupon: 'TWENTY' } },
    subscription.id,
  );
  expect(quote.bill.lines.some(({ description }) => description === 'Discount TWENTY')).toBe(true);
  await expectBill(main, quote.bill, quote.due_now);
  await expectChange(main, 'Seats', '5', '7');
  await main.getByRole('button', { name: 'Back', exact: true }).click();
  await on(page, 'Edit Subscription');
  await expect(main.getByText('Code TWENTY applied')).toBeVisible();
  await main.getByRole('button', { name: 'Review Changes' }).click();
  await on(page, 'Review your change');
  await main.getByRole('button', { name: /^Subscribe/ }).click();

  await on(page, 'Billing and Usage');
  const after = await organization.subscription(subscription.id);
  expect([after.plan.key, after.quantity]).toEqual(['studio', { seats: 7 }]);
  const [invoice, ...before] = await organization.documents();
  expect(before).toHaveLength(1);
  expect(invoice?.total).toEqual(quote.bill.total);
  expect(invoice?.status).toBe('paid');
});

test('a code that is typed in alone lowers the next invoice, once', async ({ drawly, enter }) => {
  const organization = await drawly.organization();
  const { subscription } = await organization.confirm({ subscribe: { plan: 'sketch', interval: 'month' } });
  const page = await enter(organization);
  const main = page.getByRole('main');
  await planDetails(page).getByRole('button', { name: 'Edit Subscription' }).click();
  await on(page, 'Edit Subscription');
  await main.getByRole('button', { name: 'Have a code?' }).click();
  await main.getByRole('textbox', { name: 'Code' }).fill('TWENTY');
  await page.keyboard.press('Enter');
  await expect(main.getByRole('status').getByText('€8.00', { exact: true })).toBeVisible();
  await main.getByRole('button', { name: 'Review Changes' }).click();
  await on(page, 'Review your change');
  await main.getByRole('button', { name: /^Update Subscription/ }).click();
  await on(page, 'Billing and Usage');
  expect(await organization.documents()).toHaveLength(1);

  await planDetails(page).getByRole('button', { name: 'Edit Subscription' }).click();
  await on(page, 'Edit Subscription');
  await main.getByRole('button', { name: 'Have a code?' }).click();
  await main.getByRole('textbox', { name: 'Code' }).fill('twenty');
  await page.keyboard.press('Enter');
  await expect(main.getByText('The coupon TWENTY was used for this subscription already.')).toBeVisible();
  expect((await organization.subscription(subscription.id)).plan.key).toBe('sketch');
});
