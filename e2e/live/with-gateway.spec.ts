import { randomUUID } from 'node:crypto';
import { body } from '../kit/api.ts';
import { billedBy, promisedBy } from '../kit/journey.ts';
import { liveMerchant, withBank } from '../kit/live.ts';
import { save } from '../kit/papers.ts';
import { expect, test } from '../kit/test.ts';
import { commit, dialog, openDetails, shown, toReview } from '../popup/popup.ts';

const TRIPS = 3;

/** The day a number of days before one. */
function dayBefore(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - days);
  return date.toISOString().slice(0, 10);
}

test.describe('a live tenant with a payment gateway', () => {
  test.setTimeout(240_000);

  test('pays, changes up and down, cancels and undoes by the real clock; usage and papers follow', ({
    enter,
  }) =>
    withBank(async (house) => {
      const merchant = await liveMerchant(house, { layout: 'popup', payment: 'required' });
      const organization = await merchant.organization();
      const today = await merchant.today();
      const start = dayBefore(today, 2);
      const { subscription } = await organization.confirm({
        subscribe: { plan: 'small', interval: 'week', start },
      });
      await expect(async () => {
        const first = { status: 'paid', date: today, total: { amount: '70.00' } };
        expect(await organization.documents()).toMatchObject([first]);
      }).toPass({ timeout: 20_000 });
      const page = await enter(organization);

      await test.step('up: five of seven days are paid first', async () => {
        const review = await toReview(page, 'Small Berth', { tier: 'Large Berth' });
        const promised = await promisedBy(review, commit(review));
        expect(promised.paid).toEqual(['$50.00']);
        await commit(review).click();
        await expect((await shown(page, 'All Done')).getByText('You are on Large Berth.')).toBeVisible();
        const [upgrade] = await organization.documents();
        expect(upgrade).toMatchObject({ status: 'paid', total: { amount: '50.00' } });
        expect(billedBy([upgrade!])).toEqual(promised);
        await dialog(page, 'All Done').getByRole('button', { name: 'Done' }).click();
        await page.keyboard.press('Escape');
      });
      const documents = await organization.documents();
      await test.step('down at the term’s end, and back', async () => {
        const review = await toReview(page, 'Large Berth', { tier: 'Small Berth' });
        await commit(review).click();
        const done = await shown(page, 'All Done');
        await expect(done.getByText(/From .* you have Small Berth\./)).toBeVisible();
        await done.getByRole('button', { name: 'Undo' }).click();
        await undone();
      });
      await test.step('cancelled, and back', async () => {
        const details = await openDetails(page, 'Large Berth');
        await details.getByRole('button', { name: 'Cancel Subscription' }).click();
        await dialog(page, 'Cancel Subscription')
          .getByRole('button', { name: /^Confirm Cancellation/ })
          .click();
        await (await shown(page, 'All Done')).getByRole('button', { name: 'Undo' }).click();
        await undone();
        expect(await organization.documents()).toEqual(documents);
        expect((await organization.subscription(subscription.id)).scheduled).toBeUndefined();
      });
      await test.step('usage is shown with what it comes to', async () => {
        for (let trip = 0; trip < TRIPS; trip += 1) {
          const event = { id: randomUUID(), customer: organization.id, event: 'trip' };
          const { results } = await body(
            merchant.api.POST('/v1/events', { body: [{ ...event, time: new Date().toISOString() }] }),
          );
          expect(results).toEqual([{ status: 'accepted' }]);
        }
        await page.goto(`${house.address}/portal/usage/${subscription.id}`);
        const trips = page.getByRole('region', { name: 'Trips' });
        await expect(trips).toContainText(`${TRIPS} used`, { timeout: 30_000 });
        await expect(trips).toContainText('$0.75');
      });
      await test.step('the papers are there', async () => {
        await page.goto(`${house.address}/portal/invoices`);
        const [upgrade] = documents;
        for (const link of [`Invoice ${upgrade!.number}, PDF`, `Receipt for ${upgrade!.number}, PDF`]) {
          const { bytes } = await save(page, link);
          expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
        }
      });

      async function undone(): Promise<void> {
        await (await shown(page, 'Keep Subscription')).getByRole('button', { name: /^Confirm Undo/ }).click();
        const done = await shown(page, 'All Done');
        await expect(done.getByText('You stay on Large Berth.')).toBeVisible();
        await done.getByRole('button', { name: 'Done' }).click();
        await page.keyboard.press('Escape');
      }
    }));
});
