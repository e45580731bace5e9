import { billedBy, newDice, promisedBy } from '../kit/journey.ts';
import { expect, test } from '../kit/test.ts';
import { dayWritten, written } from '../kit/words.ts';
import { commit, openDetails, shown, toReview } from './popup.ts';

const JOURNEYS = 3;
const CHANGES = 3;
const RENEWAL = /^(Monthly|Yearly) invoice$/;

test.describe('as time passes', () => {
  test('R7 R21: the sandbox bar moves the clock, and the next invoice appears on its day', async ({
    scout,
    enter,
  }) => {
    const organization = await scout.organization();
    const { period } = await organization.subscribe('basic');
    const page = await enter(organization);
    const bar = page.getByRole('complementary', { name: 'Sandbox' });
    await expect(bar).toContainText(dayWritten(await scout.today()));

    await page.getByRole('link', { name: 'Invoices' }).click();
    const rows = page.getByRole('main').getByRole('listitem');
    await expect(rows).toHaveCount(1);
    await bar.getByRole('button', { name: 'Advance 1 day' }).click();
    await expect(bar).toContainText(dayWritten(nextDay(period?.from)));
    await bar.getByRole('button', { name: 'Advance to next billing' }).click();
    await expect(bar).toContainText(dayWritten(period?.to ?? ''));

    await expect(rows).toHaveCount(2);
    const [renewal] = await organization.documents();
    expect(renewal).toMatchObject({ date: period?.to, total: { amount: '40.00' } });
    await expect(rows.first()).toContainText(dayWritten(renewal!.date));
    await expect(rows.first()).toContainText(written(renewal!.total));
  });

  test('R19 R21: a cancelled subscription ends on its day', async ({ scout, enter }) => {
    const organization = await scout.organization();
    const { id } = await organization.subscribe('basic');
    await organization.change(id, { cancel: {} });
    const { documents } = await organization.everything();
    await scout.advance('P32D');
    const page = await enter(organization);

    const details = await openDetails(page, 'Scout Basic');
    await expect(details.getByText('Ended', { exact: true })).toBeVisible();
    await expect(details.getByRole('button', { name: 'Edit Subscription' })).toHaveCount(0);
    await expect(details.getByRole('button', { name: 'Start Again' })).toBeVisible();
    expect(await organization.documents()).toEqual(documents);
  });

  test('R15 R17 R18: on random journeys the documents are what the review promised', async ({
    scout,
    enter,
  }) => {
    test.setTimeout(120_000);
    const dice = newDice();
    for (let journey = 1; journey <= JOURNEYS; journey++) {
      const organization = await scout.organization();
      let now = await organization.subscribe(
        dice.pick(['basic', 'pro']),
        dice.pick(['month', 'year'] as const),
      );
      const page = await enter(organization);
      for (let change = 1; change <= CHANGES; change++) {
        await scout.advance(`P${dice.throw(45)}D`);
        await organization.settled();
        await page.reload();
        const before = await organization.documents();
        now = await organization.subscription(now.id);
        const other = {
          tier: now.plan.key === 'basic' ? 'Scout Pro' : 'Scout Basic',
          frequency: now.interval === 'month' ? 'Yearly' : 'Monthly',
        };
        const to = dice.pick([{ tier: other.tier }, { frequency: other.frequency }, other]);
        const review = await toReview(page, now.plan.name, to);
        const promised = await promisedBy(review, commit(review));
        await commit(review).click();
        await shown(page, 'All Done');
        await page.keyboard.press('Escape');

        await organization.settled();
        const issued = (await organization.documents()).filter(
          ({ id }) => !before.some((one) => one.id === id),
        );
        const said = `seed ${dice.seed}, journey ${journey}, change ${change}: ${JSON.stringify(to)}`;
        // A renewal that still waits for usage goes out before the change, on its own, as it would have within the hour.
        const today = await scout.today();
        const waited = now.period?.from === today && !before.some(({ date }) => date === today);
        const renewals = issued.filter(({ description }) => RENEWAL.test(description));
        expect(renewals.length, said).toBe(waited ? 1 : 0);
        expect(billedBy(issued.filter((one) => !renewals.includes(one))), said).toEqual(promised);
        expect(promised.lines.length, said).toBeGreaterThan(0);
      }
    }
  });
});

function nextDay(day = ''): string {
  const next = new Date(`${day}T12:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}
