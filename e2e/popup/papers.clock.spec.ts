import { expectAccessible } from '../kit/axe.ts';
import { save } from '../kit/papers.ts';
import { expect, test } from '../kit/test.ts';

test.describe('papers', () => {
  test('R40: each invoice has its files, the usage report among them', async ({ termly, enter }) => {
    const organization = await termly.organization();
    const { period } = await organization.subscribe('team');
    await termly.advanceTo(`${period!.to}T12:00:00Z`);
    const [renewal, first] = await organization.documents();
    const page = await enter(organization);
    await page.goto('/portal/invoices');
    await expect(page.getByRole('link', { name: `Usage report for ${first!.number}, PDF` })).toBeVisible();
    await expectAccessible(page, 'invoices with their files');

    for (const link of ['Invoice %', 'Receipt for %', 'Usage report for %']) {
      const { name, bytes } = await save(page, `${link.replace('%', renewal!.number!)}, PDF`);
      expect(name).toMatch(new RegExp(`^Termly-${renewal!.number}-${renewal!.date}[a-z-]*\\.pdf$`));
      expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    }
    await page.getByRole('link', { name: new RegExp(`^.*Invoice ${renewal!.number}(?!, PDF)`) }).click();
    await expect(page.getByRole('link', { name: `Usage report for ${renewal!.number}, PDF` })).toBeVisible();
    await page.getByRole('link', { name: `E-invoice for ${renewal!.number}, UBL` }).click();
    await expect(page.getByRole('alert')).toContainText('No e-invoice of this document');
    await expectAccessible(page, 'a document that cannot be an e-invoice');
  });
});
