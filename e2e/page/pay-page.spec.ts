import { type Browser, type Page } from '@playwright/test';
import { body } from '../kit/api.ts';
import { expectAccessible } from '../kit/axe.ts';
import type { Merchant } from '../kit/merchant.ts';
import type { Organization } from '../kit/organization.ts';
import { expect, test } from '../kit/test.ts';

const ACCOUNT = { holder: 'Drawly GmbH', iban: 'AT611904300234573201', bic: 'BKAUATWW' };

/** An organization whose card is declined, so that its first invoice stays open; and the link to that. */
async function owing(
  merchant: Merchant,
): Promise<{ organization: Organization; document: string; link: string }> {
  const organization = await merchant.organization({ card: 'tok_decline' });
  await organization.subscribe('studio');
  const [invoice] = await organization.documents();
  const document = invoice?.id ?? '';
  const { url } = await body(
    merchant.api.POST('/v1/documents/{document}/pay-link', { params: { path: { document } } }),
  );
  return { organization, document, link: url };
}

/** Somebody who has never been here: no cookie, nothing kept. */
async function stranger(browser: Browser, link: string): Promise<Page> {
  const context = await browser.newContext({ locale: 'en-GB' });
  const page = await context.newPage();
  await page.goto(link);
  return page;
}

const payButton = (page: Page) => page.getByRole('button', { name: /^Pay / });

test('a stranger with the link pays by a card, and whoever opens it again or had it open is told', async ({
  browser,
  drawly,
}) => {
  const { organization, document, link } = await owing(drawly);
  const page = await stranger(browser, link);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(organization.name);
  const other = await stranger(browser, link);
  await expect(payButton(other)).toBeVisible();

  await page.getByRole('radio', { name: /0002/ }).check();
  await payButton(page).click();
  await expect(page.getByRole('alert')).toContainText('The card was declined');
  await page.getByRole('radio', { name: /4242/ }).check();
  await payButton(page).click();
  await expect(page.getByText(/^Paid on /)).toBeVisible();
  await expect(payButton(page)).toHaveCount(0);

  await payButton(other).click();
  await expect(other.getByText(/^Paid on /)).toBeVisible();
  const again = await stranger(browser, link);
  await expect(again.getByText(/^Paid on /)).toBeVisible();
  const [receipt] = await Promise.all([
    again.waitForEvent('download'),
    again.getByRole('button', { name: 'Receipt as PDF' }).click(),
  ]);
  expect(receipt.suggestedFilename()).toMatch(/^INV-\d+-receipt\.pdf$/);
  const paid = (await organization.document(document)).payments ?? [];
  expect(paid.filter(({ outcome }) => outcome === 'succeeded')).toHaveLength(1);
});

test('where to transfer it is there to copy and to scan', async ({ browser, drawly }) => {
  await body(drawly.api.PATCH('/v1/seller', { body: { bank_account: ACCOUNT } }));
  const { document, organization, link } = await owing(drawly);
  const page = await stranger(browser, link);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);

  await expect(page.getByText('AT61 1904 3002 3457 3201')).toBeVisible();
  await page.getByRole('button', { name: 'Copy: Reference' }).click();
  await expect(page.getByRole('button', { name: 'Copy: Reference' })).toHaveText('Copied');
  const reference = (await organization.document(document)).payment_reference;
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(reference);
  await expect(page.getByRole('img', { name: 'QR code for a banking app' })).toBeVisible();
});

test('the page is for everybody, before and after it is paid', async ({ browser, drawly }) => {
  test.slow();
  await body(drawly.api.PATCH('/v1/seller', { body: { bank_account: ACCOUNT } }));
  const { link } = await owing(drawly);
  const page = await stranger(browser, link);
  await expect(payButton(page)).toBeVisible();
  await expectAccessible(page, 'to pay');
  await payButton(page).click();
  await expect(page.getByText(/^Paid on /)).toBeVisible();
  await expectAccessible(page, 'paid');
});

test('a member copies the link to an open invoice', async ({ drawly, enter }) => {
  const { document, organization } = await owing(drawly);
  const page = await enter(organization, 'billing');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(`/portal/invoices/${document}`);
  await page.getByRole('button', { name: 'Copy payment link' }).click();
  await expect(page.getByRole('button', { name: 'Payment link copied' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/\/portal\/pay#link_/);
});
