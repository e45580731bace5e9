import type { Page } from '@playwright/test';
import { expect, test } from '../kit/test.ts';
import { planDetails } from './page.ts';

test.describe('who may', () => {
  for (const role of ['billing', 'viewer'] as const) {
    test(`R52: a ${role} sees no controls, and the API refuses with 403`, async ({ konnect, enter }) => {
      const organization = await konnect.organization();
      const { id } = await organization.subscribe('plus');
      const page = await enter(organization, role);

      await expect(planDetails(page)).toContainText('Konnect Plus');
      await expect(planDetails(page).getByRole('button')).toHaveCount(0);
      for (const verb of [{ change: { plan: 'free' } }, { cancel: {} }]) {
        const answer = await post(page, '/v1/quotes', {
          customer: organization.id,
          subscription: id,
          ...verb,
        });
        expect([answer.status(), (await answer.json()).code]).toEqual([403, 'forbidden']);
      }
      await page.goto(`/portal/plans/${id}`);
      await expect(page.getByRole('article', { name: 'Konnect Free' })).toBeVisible();
      await expect(page.getByRole('article').getByRole('button')).toHaveCount(0);
    });
  }

  test('R52: the admin of another organization is told that there is no such thing', async ({
    konnect,
    enter,
  }) => {
    const theirs = await konnect.organization();
    const subscription = await theirs.subscribe('plus');
    const page = await enter(await konnect.organization());

    for (const path of [
      `/v1/subscriptions/${subscription.id}`,
      `/v1/subscriptions/${subscription.id}/offers`,
      `/v1/customers/${theirs.id}/documents`,
      `/v1/customers/${theirs.id}`,
    ]) {
      expect([path, (await page.request.get(path)).status()]).toEqual([path, 404]);
    }
    for (const customer of [theirs.id, undefined]) {
      const own = customer ?? (await (await page.request.get('/v1/session')).json()).customer.id;
      const answer = await post(page, '/v1/quotes', {
        customer: own,
        subscription: subscription.id,
        cancel: {},
      });
      expect(answer.status()).toBe(404);
    }
    expect(await theirs.subscription(subscription.id)).toEqual(subscription);
  });

  test('R52: without a session there is nothing to see: 401, and a page that says how to get back', async ({
    konnect,
    enter,
    browser,
  }) => {
    const organization = await konnect.organization();
    const { id } = await organization.subscribe('plus');
    const page = await enter(organization);
    const address = new URL(page.url()).origin;

    const stranger = await (await browser.newContext()).newPage();
    await stranger.goto(`${address}/portal/`);
    await expect(stranger.getByRole('heading', { name: 'You are signed out' })).toBeVisible();
    expect((await stranger.request.get(`${address}/v1/subscriptions/${id}`)).status()).toBe(401);

    await page.getByRole('button', { name: 'Sign out' }).click();
    await expect(page.getByRole('heading', { name: 'You are signed out' })).toBeVisible();
    expect((await page.request.get(`/v1/subscriptions/${id}`)).status()).toBe(401);
  });

  test('R52: a link signs in once', async ({ konnect, page, browser }) => {
    const organization = await konnect.organization();
    const link = await organization.linkFor('admin');
    await page.goto(link);
    await expect(page.getByRole('heading', { name: 'Billing and Usage' })).toBeVisible();

    const other = await (await browser.newContext()).newPage();
    await other.goto(link);
    await expect(other.getByRole('heading', { name: 'This link has expired' })).toBeVisible();
  });
});

/** Calls the API as the page's own session does. */
async function post(page: Page, path: string, data: object) {
  const session = await (await page.request.get('/v1/session')).json();
  return page.request.post(path, { data, headers: { 'X-CSRF-Token': session.csrf_token } });
}
