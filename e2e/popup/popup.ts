import type { Locator, Page } from '@playwright/test';
import { expect } from '../kit/test.ts';

type Screen =
  | 'Manage Subscriptions'
  | 'Subscription Details'
  | 'Edit Subscription'
  | 'Change Plan'
  | 'Choose a Plan'
  | 'Billing Details'
  | 'Contact Sales'
  | 'Review Changes'
  | 'Review Your Plan'
  | 'Cancel Subscription'
  | 'Keep Subscription'
  | 'All Done';

/** The dialog over the dashboard, known by the title it has at the moment. */
export function dialog(page: Page, title: Screen): Locator {
  return page.getByRole('dialog', { name: title });
}

export async function openManage(page: Page): Promise<Locator> {
  await page
    .getByRole('navigation', { name: 'Main' })
    .getByRole('button', { name: 'Billing and Subscriptions' })
    .click();
  const manage = dialog(page, 'Manage Subscriptions');
  await expect(manage).toBeVisible();
  return manage;
}

/** Clicks the card of a plan, of the only one when there is only one. */
export async function openDetails(page: Page, plan: string | RegExp): Promise<Locator> {
  const manage = await openManage(page);
  await manage.getByRole('button', { name: plan }).click();
  return shown(page, 'Subscription Details');
}

export async function openEdit(page: Page, plan: string | RegExp): Promise<Locator> {
  const details = await openDetails(page, plan);
  await details.getByRole('button', { name: 'Edit Subscription' }).click();
  return shown(page, 'Edit Subscription');
}

export async function openChangePlan(page: Page, plan: string | RegExp): Promise<Locator> {
  const edit = await openEdit(page, plan);
  await edit.getByRole('button', { name: 'Change', exact: true }).click();
  return shown(page, 'Change Plan');
}

/** Picks a tier and, where one is named, a frequency, in the Change Plan window. */
export async function stage(changePlan: Locator, to: { tier?: string; frequency?: string }): Promise<void> {
  if (to.frequency !== undefined) {
    await changePlan.getByText(to.frequency, { exact: true }).click();
    await expect(changePlan.getByRole('radio', { name: to.frequency })).toBeChecked();
  }
  if (to.tier !== undefined) {
    await tiers(changePlan).selectOption({ label: await labelOf(changePlan, to.tier) });
  }
}

/** From the dashboard to the review of a change of tier or frequency. */
export async function toReview(
  page: Page,
  from: string | RegExp,
  to: { tier?: string; frequency?: string },
): Promise<Locator> {
  const changePlan = await openChangePlan(page, from);
  await stage(changePlan, to);
  await update(page);
  return dialog(page, 'Review Changes');
}

export async function update(page: Page): Promise<void> {
  await dialog(page, 'Change Plan').getByRole('button', { name: 'Update', exact: true }).click();
  await shown(page, 'Review Changes');
}

/** The one button that commits; its second line is the amount. */
export function commit(review: Locator): Locator {
  return review.getByRole('button', { name: /^Update Subscription/ });
}

export function tiers(changePlan: Locator): Locator {
  return changePlan.getByRole('combobox', { name: 'Plan tier' });
}

export async function shown(page: Page, title: Screen): Promise<Locator> {
  const found = dialog(page, title);
  await expect(found).toBeVisible();
  return found;
}

/** The option as it stands in the list: the tier's name with its price. */
async function labelOf(changePlan: Locator, tier: string): Promise<string> {
  await expect(tiers(changePlan)).toBeVisible();
  const labels = await tiers(changePlan).getByRole('option').allTextContents();
  const label = labels.find((one) => one.startsWith(`${tier} `));
  if (label === undefined) {
    throw new Error(`${tier} is not among ${labels.join(', ')}`);
  }
  return label;
}
