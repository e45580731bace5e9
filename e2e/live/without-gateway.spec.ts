import { refusalOf } from '../kit/api.ts';
import { theHouse } from '../kit/house.ts';
import { billedBy, promisedBy } from '../kit/journey.ts';
import { liveMerchant } from '../kit/live.ts';
import type { Organization } from '../kit/organization.ts';
import { save } from '../kit/papers.ts';
import { expect, test } from '../kit/test.ts';
import { fillAddress, on, openTiles, planDetails, subscribe, tile, toReview } from '../page/page.ts';
import type { Page } from '@playwright/test';

const STAYS_OPEN = 'It stays open until you have paid it another way.';

/** Confirms what the review says: it is invoiced, to the cent, and open. */
async function confirmInvoice(page: Page, organization: Organization, total: string) {
  await expect(page.getByRole('main').getByText(STAYS_OPEN)).toBeVisible();
  await expect(subscribe(page)).toContainText(`Invoice of $${total}, due on `);
  const promised = await promisedBy(page.getByRole('main'), subscribe(page));
  await subscribe(page).click();
  await on(page, 'Billing and Usage');
  await expect(page.getByText(`An invoice of $${total} was issued. It is due on `)).toBeVisible();
  const [document] = await organization.documents();
  expect(document).toMatchObject({
    kind: 'invoice',
    status: 'issued',
    total: { amount: total },
    due: { amount: total },
    payments: [],
  });
  expect(billedBy([document!]).lines).toEqual(promised.lines);
}

test.describe('a live tenant without a payment gateway', () => {
  test.slow();

  test('signs up, changes up and down, cancels and undoes by the real clock; its invoices stay open', async ({
    enter,
  }) => {
    const merchant = await liveMerchant(theHouse(), { layout: 'page', payment: 'deferred' });
    const organization = await merchant.organization({ card: 'none' });
    const page = await enter(organization);

    await test.step('the payment screen says so, and offers no card', async () => {
      await page.goto('/portal/payment-methods');
      const methods = page.getByRole('region', { name: 'Payment methods' });
      await expect(methods.getByText('Invoices are not paid in this portal')).toBeVisible();
      await expect(methods.getByRole('button')).toHaveCount(0);
    });
    await test.step('sign-up asks for an address and for no card', async () => {
      await page.goto('/portal/plans');
      await expect(tile(page, 'Small Berth').getByText('Not available monthly')).toBeVisible();
      await expect(tile(page, 'Small Berth').getByRole('button')).toHaveCount(0);
      await page.getByText('Weekly', { exact: true }).click();
      await tile(page, 'Small Berth').getByRole('button', { name: 'Choose Plan' }).click();
      await on(page, 'Enter your billing details');
      await fillAddress(page);
      await expect(page.getByRole('main').getByText('Invoices are not paid in this portal')).toBeVisible();
      await page.getByRole('button', { name: 'Continue' }).click();
      await on(page, 'Review your plan');
      await confirmInvoice(page, organization, '70.00');
    });
    const [before] = await organization.subscriptions();
    await test.step('up at once, and invoiced', async () => {
      await toReview(page, 'Large Berth');
      await confirmInvoice(page, organization, '70.00');
      await expect(planDetails(page)).toContainText('Large Berth');
    });
    await test.step('what must be paid first is refused, with the reason', async () => {
      const change = { change: { interval: 'month' as const } };
      const refusal = await refusalOf(
        organization.api.POST('/v1/quotes', {
          body: { customer: organization.id, subscription: before!.id, ...change },
        }),
      );
      expect(refusal).toMatchObject({ status: 422, code: 'no_gateway' });
      await openTiles(page);
      await page.getByText('Monthly', { exact: true }).click();
      await tile(page, 'Large Berth').getByRole('button').click();
      await expect(page.getByRole('alert')).toContainText('this portal takes no payments');
      await page.goto('/portal/');
    });
    const documents = await organization.documents();
    await test.step('down at the term’s end, and back', async () => {
      await toReview(page, 'Small Berth');
      await subscribe(page).click();
      await expect(
        page.getByText(/Large Berth runs through .* From .* you have Small Berth\./),
      ).toBeVisible();
      await undo(page, 'Large Berth');
    });
    await test.step('cancelled, and back', async () => {
      await planDetails(page).getByRole('button', { name: 'Cancel Plan' }).click();
      await page.getByRole('button', { name: /^Confirm Cancellation/ }).click();
      await expect(page.getByText(/Large Berth runs through /)).toBeVisible();
      await undo(page, 'Large Berth');
      expect(await organization.documents()).toEqual(documents);
      expect(await organization.subscription(before!.id)).toMatchObject({
        plan: { key: 'large' },
        period: before!.period,
        next_billing: { date: before!.period!.to, total: { amount: '140.00' } },
      });
    });
    await test.step('the invoice is open, says why, and is there as a file', async () => {
      const [upgrade] = documents;
      await page.goto(`/portal/invoices/${upgrade!.id}`);
      await expect(page.getByText(STAYS_OPEN)).toBeVisible();
      await expect(page.getByText('Open', { exact: true })).toBeVisible();
      const { name, bytes } = await save(page, `Invoice ${upgrade!.number}, PDF`);
      expect(name).toBe(`Berths-page-${upgrade!.number}-${upgrade!.date}.pdf`);
      expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    });
  });
});

async function undo(page: Page, plan: string): Promise<void> {
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await page.getByRole('button', { name: /^Confirm Undo/ }).click();
  await expect(page.getByText(`You stay on ${plan}.`)).toBeVisible();
}
