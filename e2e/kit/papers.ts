import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';

/** What a click on one of a document's files saves: its name and its bytes. */
export async function save(page: Page, link: string) {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: link }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}
