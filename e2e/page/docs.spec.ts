import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '../kit/test.ts';

test('the API reference shows every operation, and loads nothing from elsewhere', async ({
  page,
  baseURL,
}) => {
  const elsewhere: string[] = [];
  const wrong: string[] = [];
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(baseURL!) && !/^(data|blob):/.test(url)) {
      elsewhere.push(url);
    }
  });
  page.on('pageerror', ({ message }) => wrong.push(message));

  await page.goto('/docs');

  const description = await (await page.request.get('/docs/openapi.yaml')).text();
  const titles = Array.from(description.matchAll(/^ {6}summary: (.+)$/gm), ([, title]) => title!);
  expect(titles).toContain('Confirm a quote');
  await expect(page.getByRole('heading', { name: titles.at(-1)! }).first()).toBeAttached({ timeout: 30_000 });
  const headings = await page.getByRole('heading').allTextContents();
  expect(titles.filter((title) => !headings.some((heading) => heading.trim().startsWith(title)))).toEqual([]);
  expect(elsewhere).toEqual([]);
  expect(wrong).toEqual([]);
});

test('a problem leads to its explanation', async ({ page, request, baseURL }) => {
  const answer = await request.get('/v1/customers');
  const { type, code } = (await answer.json()) as { type: string; code: string };

  await page.goto(new URL(type, answer.url()).href);

  expect(new URL(page.url()).hash).toBe(`#${code}`);
  const row = page.getByRole('row', { name: /unauthenticated/ });
  await expect(row).toContainText('401');
  await expect(row).toBeInViewport();
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await page.getByRole('link', { name: 'API reference' }).click();
  await expect(page).toHaveURL(`${baseURL}/docs`);
});

test('the reference leads to the codes of problems', async ({ page }) => {
  await page.goto('/docs');

  const link = page.getByRole('link', { name: 'problem codes' }).first();
  await expect(link).toBeVisible({ timeout: 30_000 });
  await expect(link).toHaveAttribute('href', '/docs/problems');
  const codes = await page.request.get('/docs/problems');
  expect(codes.headers()['content-security-policy']).toContain("default-src 'self'");
});
