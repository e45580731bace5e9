import { expectBill, expectChange } from '../kit/review.ts';
import { expect, test } from '../kit/test.ts';
import { commit, openEdit, openManage, shown, stage } from './popup.ts';

test('seats and an add-on are staged together, priced as one types, and billed on one invoice', async ({
  termly,
  enter,
}) => {
  const organization = await termly.organization();
  const { subscription } = await organization.confirm({
    subscribe: { plan: 'studio', interval: 'month', quantity: { seats: 5 } },
  });
  const page = await enter(organization);
  const edit = await openEdit(page, 'Studio');

  await expect(edit.getByText('3 included, 2 bought')).toBeVisible();
  await expect(
    edit.getByText('3 included; then €20.00 each for the next 5, €17.50 each after that, per month'),
  ).toBeVisible();
  await edit.getByRole('button', { name: 'One more: Seats' }).click();
  await expect(edit.getByText('3 included, 3 bought')).toBeVisible();
  await expect(edit.getByRole('status').getByText('€20.00', { exact: true })).toBeVisible();

  await edit.getByRole('textbox', { name: 'Seats' }).fill('12');
  await edit.getByRole('button', { name: 'Add Glossy Paper' }).click();
  const wanted = { change: { quantity: { seats: 12 }, add_addons: ['glossy'] } };
  const quote = await organization.quote(wanted, subscription.id);
  expect(quote.due_now.amount).toBe('135.00');
  await expect(edit.getByRole('status').getByText('€135.00', { exact: true })).toBeVisible();
  await edit.getByRole('button', { name: 'Review Changes' }).click();

  const review = await shown(page, 'Review Changes');
  await expectBill(review, quote.bill, quote.due_now);
  await expect(review.getByText(/3 included, 5 × €20.00, 4 × €17.50/)).toBeAttached();
  await expectChange(review, 'Seats', '5', '12');
  await commit(review).click();
  await shown(page, 'All Done');

  expect((await organization.subscription(subscription.id)).quantity).toEqual({ seats: 12 });
  expect(await organization.documents()).toHaveLength(2);
});

test('a first plan is chosen in the popup, with its frequency, seats and code, and billed as reviewed', async ({
  termly,
  enter,
}) => {
  const organization = await termly.organization();
  const page = await enter(organization);
  const manage = await openManage(page);
  await manage.getByRole('button', { name: 'See Plans' }).click();
  const start = await shown(page, 'Choose a Plan');
  await stage(start, { tier: 'Atelier', frequency: 'Yearly' });
  await expect(start.getByText('€150.00 each per year')).toBeVisible();
  await start.getByRole('textbox', { name: 'Seats' }).fill('4');
  const subscribe = { plan: 'atelier', interval: 'year', quantity: { seats: 4 } };
  const quote = await organization.quote({ subscribe });
  expect(quote.due_now.amount).toBe('1000.00');
  await expect(start.getByRole('status').getByText('€1,000.00', { exact: true }).first()).toBeVisible();
  await start.getByRole('button', { name: 'Review Your Plan' }).click();

  const review = await shown(page, 'Review Your Plan');
  await expectBill(review, quote.bill, quote.due_now);
  await review.getByRole('button', { name: 'Back', exact: true }).click();
  const again = await shown(page, 'Choose a Plan');
  await expect(again.getByRole('textbox', { name: 'Seats' })).toHaveValue('4');
  await again.getByRole('button', { name: 'Review Your Plan' }).click();
  await (await shown(page, 'Review Your Plan')).getByRole('button', { name: /^Subscribe/ }).click();
  const done = await shown(page, 'All Done');
  await expect(done.getByText('You are on Atelier.')).toBeVisible();
  await done.getByRole('button', { name: 'Done' }).click();
  await expect((await shown(page, 'Subscription Details')).getByText('Seats')).toBeVisible();
  const [document] = await organization.documents();
  expect(document?.total).toEqual(quote.bill.total);
});
