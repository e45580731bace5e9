import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';

/** A file is printed for whoever asks for it first. */
const UNTIL_PRINTED_MS = 30_000;

/** What a click on one of a document's files saves: its name and its bytes. */
export async function save(page: Page, link: string) {
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: UNTIL_PRINTED_MS }),
    page.getByRole('link', { name: link }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}
