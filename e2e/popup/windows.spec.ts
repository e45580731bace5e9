import { expect, test } from '../kit/test.ts';
import { dayWritten } from '../kit/words.ts';
import { dialog, openChangePlan, openDetails, openEdit, openManage, shown, tiers } from './popup.ts';

test.describe('the five windows', () => {
  test('R1 R2: the entry on the left opens a popup over the dashboard, which stays', async ({
    scout,
    enter,
  }) => {
    const organization = await scout.organization();
    await organization.subscribe('basic');
    const page = await enter(organization);
    const address = page.url();

    const manage = await openManage(page);
    expect(page.url()).toBe(address);
    await expect(page.getByRole('heading', { name: 'Dashboard', includeHidden: true })).toBeVisible();

    await manage.getByRole('button', { name: 'Close' }).click();
    await expect(manage).toBeHidden();
    await expect(page.getByRole('heading', { name: 'Dashboard' })).toBeVisible();
    expect(page.url()).toBe(address);
  });

  test('R3 R4 R6: a card for each subscription stands above the account information', async ({
    scout,
    enter,
  }) => {
    const organization = await scout.organization();
    await organization.subscribe('basic');
    await organization.subscribe('pro', 'year');
    const page = await enter(organization);

    const manage = await openManage(page);
    const cards = manage.getByRole('listitem').getByRole('button');
    await expect(cards).toHaveCount(2);
    for (const facts of [
      ['Scout Basic', 'Monthly', '$40.00', 'Active'],
      ['Scout Pro', 'Yearly', '$700.00', 'Active'],
    ] as const) {
      const card = manage.getByRole('button', { name: facts[0] });
      for (const fact of facts) {
        await expect(card).toContainText(fact);
      }
    }
    const words = await manage.innerText();
    const places = ['Scout Basic', 'Scout Pro', 'Account Information'].map((word) => words.indexOf(word));
    expect(Math.min(...places)).toBeGreaterThanOrEqual(0);
    expect(places[2]).toBe(Math.max(...places));
  });

  test('R5 R7: a card opens the details, which lead on to the edit window', async ({ scout, enter }) => {
    const organization = await scout.organization();
    const { next_billing: next } = await organization.subscribe('basic');
    const page = await enter(organization);

    const details = await openDetails(page, 'Scout Basic');
    for (const fact of ['Scout Basic', 'Active', 'Monthly', '$40.00', 'Additional Camera Usage - Basic']) {
      await expect(details).toContainText(fact);
    }
    await expect(details.getByText(`${dayWritten(next!.date)}, $40.00 plus usage`)).toBeVisible();

    await details.getByRole('button', { name: 'Edit Subscription' }).click();
    await shown(page, 'Edit Subscription');
  });

  test('R8 R9: the edit window shows the plan with Change beside it, and stages add-ons locally', async ({
    scout,
    enter,
  }) => {
    const organization = await scout.organization();
    await organization.subscribe('basic');
    const page = await enter(organization);
    const edit = await openEdit(page, 'Scout Basic');
    const before = await organization.everything();

    const plan = await edit.getByText('Scout Basic', { exact: true }).boundingBox();
    const change = await edit.getByRole('button', { name: 'Change', exact: true }).boundingBox();
    const window = await edit.boundingBox();
    expect(change!.x).toBeGreaterThan(plan!.x + plan!.width);
    expect(change!.x + change!.width / 2).toBeGreaterThan(window!.x + window!.width / 2);
    expect(change!.y).toBeLessThan(window!.y + window!.height / 2);

    await edit.getByRole('button', { name: 'Add Evidence Export' }).click();
    await expect(edit.getByText(/Will be added/)).toBeVisible();
    expect(await organization.everything()).toEqual(before);
  });

  test('R10 R13: Change opens a frequency choice and a tier list, set to what is current', async ({
    scout,
    enter,
  }) => {
    const organization = await scout.organization();
    await organization.subscribe('pro', 'year');
    const page = await enter(organization);

    const changePlan = await openChangePlan(page, 'Scout Pro');
    await expect(changePlan.getByRole('radio', { name: 'Yearly' })).toBeChecked();
    await expect(changePlan.getByRole('radio', { name: 'Monthly' })).not.toBeChecked();
    await expect(tiers(changePlan)).toHaveValue('pro');
    await expect(tiers(changePlan).getByRole('option')).toHaveText([
      /^Scout Basic .*\$400\.00/,
      /^Scout Pro .*\$700\.00.*current/,
    ]);
  });

  test('R45: billing screens link to a page that explains licensing with examples', async ({
    scout,
    enter,
  }) => {
    const organization = await scout.organization();
    await organization.subscribe('basic');
    const page = await enter(organization);
    const manage = await openManage(page);

    await manage.getByRole('link', { name: 'How subscriptions and licensing work' }).click();
    await expect(dialog(page, 'Manage Subscriptions')).toBeHidden();
    const help = page.getByRole('region', { name: 'Subscriptions and licensing' });
    await expect(help.getByText('Scout Basic')).toBeVisible();
    await expect(help.getByText(/\$40\.00 per month/)).toBeVisible();
    await expect(help.getByText(/1 included; then \$12\.00 each per month/).first()).toBeVisible();
  });
});
