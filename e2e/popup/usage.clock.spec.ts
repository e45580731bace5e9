import { randomUUID } from 'node:crypto';
import { expectAccessible } from '../kit/axe.ts';
import { body } from '../kit/api.ts';
import type { Merchant } from '../kit/merchant.ts';
import type { Organization } from '../kit/organization.ts';
import { expect, test } from '../kit/test.ts';
import { written } from '../kit/words.ts';
import type { Page } from '@playwright/test';
import { openDetails } from './popup.ts';

const CAMERAS_BY_DAY = [0, 1, 2, 7];

/** Cameras as they are seen on one day, at noon UTC. */
async function connect(merchant: Merchant, organization: Organization, day: string, cameras: number) {
  for (let camera = 1; camera <= cameras; camera += 1) {
    const { results } = await body(
      merchant.api.POST('/v1/events', {
        body: [
          {
            id: randomUUID(),
            customer: organization.id,
            event: 'camera.connected',
            time: `${day}T18:00:00Z`,
            properties: { camera_id: `cam-${camera}` },
          },
        ],
      }),
    );
    expect(results).toEqual([{ status: 'accepted' }]);
  }
}

function dayAfter(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

const cameras = (page: Page) => page.getByRole('region', { name: 'Connected cameras' });

function cells(page: Page, row: RegExp) {
  return cameras(page).getByRole('row', { name: row }).getByRole('cell').allTextContents();
}

test.describe('usage, in the popup layout', () => {
  test.slow();

  test('R36 R37 R38 R39 R46: the page has the days that the invoice is made of', async ({ scout, enter }) => {
    const organization = await scout.organization();
    const { id, period } = await organization.subscribe('basic');
    const first = dayAfter(period!.from, 1);
    const page = await enter(organization);
    const details = await openDetails(page, 'Scout Basic');
    await details.getByRole('link', { name: 'See Usage' }).click();
    await expect(page.getByRole('heading', { name: 'Usage', level: 1 })).toBeVisible();
    await expect(cameras(page).getByText('1 a day')).toBeVisible();

    for (const [place, count] of CAMERAS_BY_DAY.entries()) {
      const day = dayAfter(first, place);
      await scout.advanceTo(`${day}T20:00:00Z`);
      await connect(scout, organization, day, count);
    }
    await test.step('what has just come in is there without a reload', async () => {
      await expect(cameras(page)).toContainText('7 used', { timeout: 15_000 });
    });
    await test.step('what is included is told of, and so is a budget', async () => {
      await expect(
        page.getByText('Connected cameras: 100% of the included amount (1) is used.'),
      ).toBeVisible();
      await page.getByLabel('Usage budget per period').fill('2.50');
      await page.getByRole('button', { name: 'Save Budget' }).click();
      await expect(page.getByText('Usage has reached your budget of $2.50.')).toBeVisible();
      await page.getByRole('radio', { name: 'Stop at the budget' }).check();
      await expect(page.getByText('Usage is stopped until the next period')).toBeVisible();
      // Answered from memory: others may hear of it a moment later.
      await expect
        .poll(() =>
          body(
            scout.api.GET('/v1/customers/{customer}/entitlements/{feature}', {
              params: { path: { customer: organization.id, feature: 'cameras' } },
            }),
          ),
        )
        .toMatchObject({ allowed: false, reason: 'cap_reached' });
    });
    const chart = cameras(page).getByRole('slider', { name: 'Connected cameras, day' });
    await expect(chart).toHaveAttribute('aria-valuetext', /: 7 used, 1 included, 6 over$/);
    await chart.focus();
    await page.keyboard.press('ArrowLeft');
    await expect(chart).toHaveAttribute('aria-valuetext', /: 2 used, 1 included, 1 over$/);
    await cameras(page).getByText('Table', { exact: true }).click();
    expect(await cells(page, /^In all/)).toEqual(['10', '', '7']);
    const saving = page.waitForEvent('download');
    await cameras(page).getByRole('link', { name: 'Download CSV' }).click();
    expect((await saving).suggestedFilename()).toMatch(/-connected-cameras-[-0-9]+\.csv$/);
    const shown = await cameras(page)
      .getByText('Amount so far')
      .locator('xpath=following-sibling::dd')
      .innerText();
    await expectAccessible(page, 'usage as a table');
    await cameras(page).getByText('Chart', { exact: true }).click();
    await expectAccessible(page, 'usage');

    await scout.advanceTo(`${dayAfter(period!.to, 1)}T12:00:00Z`);
    const [renewal] = await organization.documents();
    const line = renewal!.lines.find(({ charge }) => charge === 'cameras');
    expect(renewal!.date).toBe(period!.to);
    expect(line?.quantity).toBe('7');
    expect(written(line!.amount)).toBe(shown);
    expect(renewal!.lines.find(({ charge }) => charge === 'base')?.amount.amount).toBe('40.00');

    await page.goto(`/portal/usage/${id}?period=${period!.from}`);
    const billed = cameras(page).getByText(/^Billed on/);
    await expect(billed.locator('xpath=following-sibling::dd')).toHaveText(shown);
    await billed.getByRole('link', { name: renewal!.number! }).click();
    await expect(page.getByText(written(renewal!.total)).first()).toBeVisible();
  });
});
