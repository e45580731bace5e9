import { randomUUID } from 'node:crypto';
import { body } from '../kit/api.ts';
import { expect, test } from '../kit/test.ts';

test('a member asks for a mail, comes in by its digits, sees where they are signed in, and leaves', async ({
  konnect,
  page,
  browser,
  baseURL,
}) => {
  const organization = await konnect.organization();
  const email = `ada-${randomUUID()}@tester.example`;
  const path = { customer: organization.id };
  const member = await body(
    konnect.api.POST('/v1/customers/{customer}/members', {
      params: { path },
      body: { name: 'Ada', email, role: 'viewer' },
    }),
  );
  const find = async (subject: RegExp) => {
    const { data } = await body(konnect.api.GET('/v1/sign-in-mails'));
    return data.find((mail) => mail.to === email && subject.test(mail.subject));
  };
  const newest = async (subject: RegExp) => {
    await expect.poll(async () => (await find(subject))?.to, { timeout: 10_000 }).toBe(email);
    const found = await find(subject);
    if (found === undefined) {
      throw new Error(`no mail about ${subject.source}`);
    }
    return found;
  };

  await test.step('the invitation leads to the page of this merchant', async () => {
    await body(
      konnect.api.POST('/v1/customers/{customer}/members/{member}/invite', {
        params: { path: { ...path, member: member.id } },
      }),
    );
    const invited = new URL((await newest(/Konduit APIs/)).url);
    await page.goto(`${baseURL}${invited.pathname}${invited.search}`);
    await expect(page.getByRole('heading', { name: 'Sign in to Konduit APIs' })).toBeVisible();
  });

  await test.step('six digits of a mail that was asked for', async () => {
    await page.getByLabel('E-mail address').fill(email);
    await page.getByRole('button', { name: 'Send me a link' }).click();
    await page.getByLabel('Code from the mail').fill((await newest(/^Sign in/)).code ?? '');
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await expect(page.getByRole('heading', { name: 'Billing and Usage' })).toBeVisible();
  });

  await test.step('the session is listed, and another one is ended', async () => {
    const other = await (await browser.newContext()).newPage();
    const link = await body(
      konnect.api.POST('/v1/portal-sessions', { body: { ...path, member: member.id } }),
    );
    await other.goto(link.url);
    await page.getByRole('link', { name: 'Sign-in & sessions' }).click();
    const main = page.getByRole('main');
    await expect(main.getByText('Signed in by e-mail')).toBeVisible();
    await expect(main.getByText('This device')).toHaveCount(1);
    await main.getByRole('button', { name: /^Sign out Chrome on Linux/ }).click();
    await expect(main.getByText('One device was signed out.')).toBeVisible();
    expect((await other.request.get('/v1/session')).status()).toBe(401);
  });

  await test.step('signed out', async () => {
    await page.getByRole('button', { name: 'Sign out', exact: true }).click();
    await expect(page.getByRole('heading', { name: 'You are signed out' })).toBeVisible();
    expect((await page.request.get('/v1/sessions')).status()).toBe(401);
  });
});
