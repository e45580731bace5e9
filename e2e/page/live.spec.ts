import { body } from '../kit/api.ts';
import { expect, test } from '../kit/test.ts';

test('an open invoice becomes paid on the page when staff records a transfer, without a reload', async ({
  drawly,
  enter,
}) => {
  const organization = await drawly.organization({ card: 'tok_decline' });
  await organization.subscribe('studio');
  const [invoice] = await organization.documents();
  const document = invoice?.id ?? '';
  const page = await enter(organization);
  const listening = page.waitForResponse((response) => response.url().endsWith('/v1/events/stream'));
  await page.goto(`/portal/invoices/${document}`);
  await listening;
  await expect(page.getByText('is open')).toBeVisible();
  await page.evaluate(() => Object.assign(window, { stillHere: true }));

  await body(
    drawly.api.POST('/v1/documents/{document}/payments', {
      params: { path: { document } },
      body: { amount: invoice?.due.amount ?? '', method: 'bank_transfer' },
    }),
  );

  await expect(page.getByText('Paid by bank transfer')).toBeVisible({ timeout: 3_000 });
  await expect(page.getByText('is open')).toHaveCount(0);
  expect(await page.evaluate(() => 'stillHere' in window)).toBe(true);
});
