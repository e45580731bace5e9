import { fileURLToPath } from 'node:url';
import { body } from '../kit/api.ts';
import type { Merchant } from '../kit/merchant.ts';
import { expect, test } from '../kit/test.ts';
import { commit, toReview } from '../popup/popup.ts';

const PICTURE = fileURLToPath(new URL('../../docs/images/change-plan.png', import.meta.url));

test('the review of a change from Basic to Pro half way through a month', async ({ scout, page }) => {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await page.goto(await linkOfTheDemo(scout, 'harbor', 'Ada Admin'));
  const review = await toReview(page, 'Scout Basic', { tier: 'Scout Pro' });
  await expect(commit(review)).toBeEnabled();
  await page.screenshot({ path: PICTURE, animations: 'disabled' });
});

async function linkOfTheDemo({ api }: Merchant, customer: string, name: string): Promise<string> {
  const { data: customers } = await body(
    api.GET('/v1/customers', { params: { query: { external_id: customer } } }),
  );
  const id = customers[0]?.id ?? '';
  const { data: members } = await body(
    api.GET('/v1/customers/{customer}/members', { params: { path: { customer: id } } }),
  );
  const member = members.find((one) => one.name === name)?.id ?? '';
  return (await body(api.POST('/v1/portal-sessions', { body: { customer: id, member } }))).url;
}
