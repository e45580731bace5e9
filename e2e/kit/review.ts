import { expect, type Locator } from '@playwright/test';
import type { Bill, Money } from './api.ts';
import { written } from './words.ts';

/** The review, or a document's page, shows this bill: each line with its amount, and what is due. */
export async function expectBill(shown: Locator, bill: Bill, due: Money): Promise<void> {
  const lines = shown.getByRole('group').filter({ hasText: 'Why?' });
  await expect(lines).toHaveCount(bill.lines.length);
  for (const [place, line] of bill.lines.entries()) {
    await expect(lines.nth(place)).toContainText(line.description);
    await expect(lines.nth(place)).toContainText(written(line.amount));
  }
  await expect(shown.getByText(written(due)).last()).toBeVisible();
}

/** One row of what changes: its name, what it was and what it will be. */
export async function expectChange(review: Locator, name: string, ...words: readonly string[]) {
  const row = review.getByRole('region', { name: 'What changes' }).locator('dl > div', { hasText: name });
  for (const word of words) {
    await expect(row.first()).toContainText(word);
  }
}
