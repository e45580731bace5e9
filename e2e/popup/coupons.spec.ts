import { expectBill, expectChange } from '../kit/review.ts';
import { expect, test } from '../kit/test.ts';
import { commit, openDetails, openEdit, shown, stage, toReview } from './popup.ts';

test('a code, seats, plan and frequency are one confirmed quote, and billed to the cent', async ({
  termly,
  enter,
}) => {
  const organization = await termly.organization();
  const { subscription } = await organization.confirm({
    subscribe: { plan: 'studio', interval: 'month', quantity: { seats: 5 } },
  });
  const page = await enter(organization);
  const edit = await openEdit(page, 'Studio');

  await edit.getByRole('textbox', { name: 'Seats' }).fill('6');
  await edit.getByRole('button', { name: 'Have a code?' }).click();
  await edit.getByRole('textbox', { name: 'Code' }).fill('bygone');
  await edit.getByRole('button', { name: 'Apply' }).click();
  await expect(edit.getByText('The coupon BYGONE has expired. Remove it.')).toBeVisible();
  await expect(edit.getByRole('button', { name: 'Review Changes' })).toBeDisabled();
  await edit.getByRole('textbox', { name: 'Code' }).fill('twenty');
  await page.keyboard.press('Enter');
  await expect(edit.getByText('Code twenty applied')).toBeVisible();
  await edit.getByRole('button', { name: 'Change', exact: true }).click();

  const changePlan = await shown(page, 'Change Plan');
  await stage(changePlan, { tier: 'Atelier', frequency: 'Yearly' });
  await changePlan.getByRole('button', { name: 'Update', exact: true }).click();

  const review = await shown(page, 'Review Changes');
  const quote = await organization.quote(
    { change: { plan: 'atelier', interval: 'year', quantity: { seats: 6 }, coupon: 'TWENTY' } },
    subscription.id,
  );
  expect(quote.bill.lines.some(({ description }) => description === 'Discount TWENTY')).toBe(true);
  await expectBill(review, quote.bill, quote.due_now);
  await expectChange(review, 'Seats', '5', '6');
  await expect(review.getByText(/The coupon TWENTY takes 20% off, through/)).toBeVisible();
  await commit(review).click();
  await shown(page, 'All Done');

  const after = await organization.subscription(subscription.id);
  expect([after.plan.key, after.interval, after.quantity]).toEqual(['atelier', 'year', { seats: 6 }]);
  const [invoice, ...before] = await organization.documents();
  expect(before).toHaveLength(1);
  expect(invoice?.status).toBe('paid');
  expect(invoice?.total).toEqual(quote.bill.total);
});

test('a code is typed in where the whole price is shown, refused with its reason, and taken out again', async ({
  termly,
  enter,
}) => {
  const organization = await termly.organization();
  const { subscription } = await organization.confirm({ subscribe: { plan: 'team', interval: 'month' } });
  const page = await enter(organization);
  const review = await toReview(page, 'Team', { frequency: 'Yearly' });
  const plain = await organization.quote({ change: { interval: 'year' } }, subscription.id);
  await expectBill(review, plain.bill, plain.due_now);

  await review.getByRole('button', { name: 'Have a code?' }).focus();
  await page.keyboard.press('Enter');
  await expect(review.getByRole('textbox', { name: 'Code' })).toBeFocused();
  for (const [code, why] of [
    ['SOLOIST', 'The coupon SOLOIST is not valid for this plan or billing frequency.'],
    ['TWENTTY', 'The coupon TWENTTY is not available. Check the code.'],
    ['no code', 'This code is not available. Check it.'],
  ] as const) {
    await review.getByRole('textbox', { name: 'Code' }).fill(code);
    await page.keyboard.press('Enter');
    await expect(review.getByText(why)).toBeVisible();
    await expect(review.getByRole('textbox', { name: 'Code' })).toHaveAttribute('aria-invalid', 'true');
  }

  await review.getByRole('textbox', { name: 'Code' }).fill('TWENTY');
  await page.keyboard.press('Enter');
  await expect(review.getByText('Code TWENTY applied')).toBeVisible();
  const less = await organization.quote({ change: { interval: 'year', coupon: 'TWENTY' } }, subscription.id);
  await expectBill(review, less.bill, less.due_now);

  await review.getByRole('button', { name: 'Remove code TWENTY' }).click();
  await expect(review.getByRole('button', { name: 'Have a code?' })).toBeVisible();
  await expectBill(review, plain.bill, plain.due_now);
});

test('a coupon that waits with a change is named where the change is shown, and is withdrawn with it', async ({
  termly,
  enter,
}) => {
  const organization = await termly.organization();
  const { id } = await organization.subscribe('team');
  await organization.change(id, { change: { plan: 'solo', coupon: 'TWENTY' } });
  const page = await enter(organization);
  const details = await openDetails(page, 'Team');
  await expect(details.getByText(/^Solo and coupon TWENTY \(20% off\) from /)).toBeVisible();

  await details.getByRole('button', { name: 'Undo' }).click();
  const keep = await shown(page, 'Keep Subscription');
  await expect(
    keep.getByText(/Your switch to Solo and your coupon TWENTY on .* are withdrawn\./),
  ).toBeVisible();
});
