import type { Locator, Page } from '@playwright/test';
import { expect } from '../kit/test.ts';

type Title =
  | 'Billing and Usage'
  | 'Change Plan'
  | 'Choose a Plan'
  | 'Set up your plan'
  | 'Enter your billing details'
  | 'Review your change'
  | 'Review your plan'
  | 'Cancel your plan'
  | 'Contact Sales'
  | 'Edit Subscription';

/** The page with this title is the one that is shown. */
export async function on(page: Page, title: Title): Promise<void> {
  await expect(page.getByRole('heading', { name: title, level: 1 })).toBeVisible();
}

export function planDetails(page: Page): Locator {
  return page.getByRole('region', { name: 'Plan Details' });
}

export async function openTiles(page: Page): Promise<void> {
  await planDetails(page).getByRole('button', { name: 'Change Plan' }).click();
  await on(page, 'Change Plan');
}

export function tile(page: Page, plan: string): Locator {
  return page.getByRole('article', { name: plan });
}

export async function toReview(page: Page, plan: string): Promise<void> {
  await openTiles(page);
  await tile(page, plan)
    .getByRole('button', { name: /Upgrade|Downgrade|Switch/ })
    .click();
  await on(page, 'Review your change');
}

export function subscribe(page: Page): Locator {
  return page.getByRole('button', { name: /^Subscribe/ });
}

export async function openCancel(page: Page): Promise<void> {
  await planDetails(page).getByRole('button', { name: 'Cancel Plan' }).click();
  await on(page, 'Cancel your plan');
}

export function confirmDowngrade(page: Page): Locator {
  return page.getByRole('button', { name: /^Confirm Downgrade/ });
}

export async function openSalesForm(page: Page): Promise<Locator> {
  await openTiles(page);
  await tile(page, 'Konnect Enterprise').getByRole('button', { name: 'Contact Sales' }).click();
  await on(page, 'Contact Sales');
  return page.getByRole('region', { name: 'Ask about Konnect Enterprise' });
}

/** Fills in where the invoice goes. */
export async function fillAddress(page: Page): Promise<void> {
  await page.getByLabel('Name or company').fill('Sprout Labs Inc.');
  await page.getByLabel('Address', { exact: true }).fill('5 Garden Way');
  await page.getByLabel('Postal code').fill('97201');
  await page.getByLabel('City').fill('Portland');
  await page.getByRole('combobox', { name: 'Country' }).fill('United St');
  await page.getByRole('option', { name: 'United States', exact: true }).click();
  await page.getByRole('button', { name: 'Save Address' }).click();
}

export async function addCard(page: Page): Promise<void> {
  await page.getByRole('radio', { name: /4242/ }).check();
  await page.getByRole('button', { name: 'Add Card' }).click();
}
