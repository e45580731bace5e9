import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../kit/test.ts';
import { commit, dialog, shown, tiers } from './popup.ts';

const MOST_STOPS = 40;

test('R1 R2 R5 R7 R9 R10 R13 R16 R18: the upgrade by the keyboard alone', async ({ scout, enter }) => {
  const organization = await scout.organization();
  const { id } = await organization.subscribe('basic');
  const page = await enter(organization);

  await press(page, page.getByRole('button', { name: 'Billing and Subscriptions' }));
  await press(page, (await shown(page, 'Manage Subscriptions')).getByRole('button', { name: 'Scout Basic' }));
  await press(
    page,
    (await shown(page, 'Subscription Details')).getByRole('button', { name: 'Edit Subscription' }),
  );
  await press(
    page,
    (await shown(page, 'Edit Subscription')).getByRole('button', { name: 'Change', exact: true }),
  );
  const changePlan = await shown(page, 'Change Plan');
  await tabTo(page, changePlan.getByRole('radio', { name: 'Monthly' }));
  await page.keyboard.press('ArrowRight');
  await expect(changePlan.getByRole('radio', { name: 'Yearly' })).toBeChecked();
  await page.keyboard.press('ArrowLeft');
  await expect(changePlan.getByRole('radio', { name: 'Monthly' })).toBeChecked();
  await tabTo(page, tiers(changePlan));
  await page.keyboard.press('ArrowDown');
  await expect(tiers(changePlan)).toHaveValue('pro');
  await press(page, changePlan.getByRole('button', { name: 'Update', exact: true }));
  await press(page, commit(await shown(page, 'Review Changes')));
  await press(page, (await shown(page, 'All Done')).getByRole('button', { name: 'Done' }));

  await expect(dialog(page, 'Subscription Details')).toContainText('Scout Pro');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  expect((await organization.subscription(id)).plan.key).toBe('pro');
});

async function press(page: Page, control: Locator): Promise<void> {
  await tabTo(page, control);
  await page.keyboard.press('Enter');
}

/** Tabs on until the control has the focus. */
async function tabTo(page: Page, control: Locator): Promise<void> {
  await expect(control).toBeAttached();
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    await page.keyboard.press('Tab');
    if (await control.evaluate((element) => element === document.activeElement)) {
      return;
    }
  }
  await expect(control, 'the Tab key reaches it').toBeFocused();
}
