import { expectAccessible } from '../kit/axe.ts';
import { expect, test } from '../kit/test.ts';
import { addCard, fillAddress, on, openCancel, openSalesForm, openTiles, planDetails, tile } from './page.ts';

test.describe('accessible to all, on the page', { tag: '@axe' }, () => {
  test.slow();

  test('R49 R53 R54 R58: overview, tiles, billing details and review', async ({ konnect, enter }) => {
    const organization = await konnect.organization({ card: 'none' });
    await organization.subscribe('free');
    const page = await enter(organization);
    await expect(planDetails(page)).toBeVisible();
    await expectAccessible(page, 'overview on Free');
    await openTiles(page);
    await expect(tile(page, 'Konnect Plus')).toBeVisible();
    await expectAccessible(page, 'tiles');
    await tile(page, 'Konnect Plus').getByRole('button', { name: 'Upgrade' }).click();
    await on(page, 'Enter your billing details');
    await page.getByRole('button', { name: 'Save Address' }).click();
    await expect(page.getByText('Enter street and number.')).toBeVisible();
    await expectAccessible(page, 'billing details with errors');
    await fillAddress(page);
    await expect(page.getByRole('radio', { name: /4242/ })).toBeVisible();
    await expectAccessible(page, 'card form');
    await addCard(page);
    await page.getByRole('button', { name: 'Continue' }).click();
    await on(page, 'Review your change');
    await expectAccessible(page, 'review');
  });

  test('R51 R65 R72: overview on Plus, cancelling and the form for sales', async ({ konnect, enter }) => {
    const organization = await konnect.organization();
    await organization.subscribe('plus');
    const page = await enter(organization);
    await expect(planDetails(page)).toContainText('Konnect Plus');
    await expectAccessible(page, 'overview on Plus');
    await openCancel(page);
    await expectAccessible(page, 'confirm downgrade');
    await page.getByRole('link', { name: 'Billing and Usage' }).first().click();
    const form = await openSalesForm(page);
    await expectAccessible(page, 'sales form');
    await form.getByLabel('What do you need?').fill('A hundred services.');
    await form.getByRole('button', { name: 'Contact Sales' }).click();
    await expect(page.getByText('Your request has been sent.')).toBeVisible();
    await expectAccessible(page, 'sales request sent');
  });

  test('R45 R52: invoices, an invoice, cards, details, activity, help, and nobody signed in', async ({
    scout,
    enter,
  }) => {
    const organization = await scout.organization();
    const { id } = await organization.subscribe('basic');
    await organization.change(id, { change: { plan: 'pro' } });
    const page = await enter(organization);
    const [document] = await organization.documents();
    for (const [path, content] of [
      ['invoices', document!.number!],
      [`invoices/${document!.id}`, 'Why?'],
      ['payment-methods', /4242/],
      ['billing-details', '1 Test Lane'],
      ['sessions', /This device/],
      ['activity', /added the organization/],
      ['help', 'Scout Basic'],
      ['accessibility', 'Not tested'],
    ] as const) {
      await page.goto(`/portal/${path}`);
      await expect(page.getByRole('main').getByText(content).first()).toBeVisible();
      await expectAccessible(page, path);
    }
    await page.context().clearCookies();
    await page.goto('/portal/');
    await expect(page.getByRole('heading', { name: 'You are signed out' })).toBeVisible();
    await expectAccessible(page, 'signed out');
  });
});
