import { expectAccessible } from '../kit/axe.ts';
import { expect, test } from '../kit/test.ts';
import { commit, openChangePlan, openDetails, openEdit, openManage, shown, toReview } from './popup.ts';

test.describe('accessible to all, in the popup', { tag: '@axe' }, () => {
  test.slow();

  test('R2 R3 R7 R9 R10: every window on the way to the review', async ({ scout, enter }) => {
    const organization = await scout.organization();
    const { id } = await organization.subscribe('basic');
    await organization.change(id, { change: { plan: 'pro', add_addons: ['evidence-export'] } });
    const page = await enter(organization);
    await expect(page.getByRole('region', { name: 'Activity' }).getByRole('listitem').first()).toBeVisible();
    await expectAccessible(page, 'dashboard');
    for (const [screen, reach] of [
      ['manage', () => openManage(page)],
      ['details', () => openDetails(page, 'Scout Pro')],
      ['edit', () => openEdit(page, 'Scout Pro')],
      ['change plan', () => openChangePlan(page, 'Scout Pro')],
    ] as const) {
      await reach();
      await expectAccessible(page, screen);
      await page.setViewportSize({ width: 1280, height: 900 });
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toBeHidden();
    }
  });

  test('R17 R19 R21: the review, a decline, the card form and the result', async ({ scout, enter }) => {
    const organization = await scout.organization();
    await organization.subscribe('basic');
    await organization.addCard('tok_decline');
    const page = await enter(organization);
    const review = await toReview(page, 'Scout Basic', { tier: 'Scout Pro', frequency: 'Yearly' });
    await review.getByText('Why?').first().click();
    await expectAccessible(page, 'review with a line explained');
    await commit(review).click();
    await expect(review.getByRole('alert')).toBeVisible();
    await expectAccessible(page, 'declined');
    await review.getByRole('button', { name: 'Use another card' }).click();
    const setup = await shown(page, 'Billing Details');
    await expect(setup.getByRole('radio', { name: /4242/ })).toBeVisible();
    await expectAccessible(page, 'another card');
    await setup.getByRole('radio', { name: /4242/ }).check();
    await setup.getByRole('button', { name: 'Add Card' }).click();
    await setup.getByRole('button', { name: 'Continue' }).click();
    await commit(await shown(page, 'Review Changes')).click();
    await shown(page, 'All Done');
    await expectAccessible(page, 'result');
  });

  test('R21 R65: a cancellation, what is scheduled, and the form for sales', async ({ scout, enter }) => {
    const organization = await scout.organization();
    const { id } = await organization.subscribe('basic');
    const page = await enter(organization);
    await (
      await openDetails(page, 'Scout Basic')
    )
      .getByRole('button', { name: 'Cancel Subscription' })
      .click();
    await shown(page, 'Cancel Subscription');
    await expectAccessible(page, 'cancellation');
    await page.keyboard.press('Escape');
    await (await openChangePlan(page, 'Scout Basic')).getByRole('button', { name: 'Contact Sales' }).click();
    const form = await shown(page, 'Contact Sales');
    await form.getByRole('button', { name: 'Contact Sales' }).click();
    await expect(form.getByText('Tell us in a sentence what you need.')).toBeVisible();
    await expectAccessible(page, 'sales form with an error');
    await page.keyboard.press('Escape');
    await organization.change(id, { cancel: {} });
    await page.reload();
    await openDetails(page, 'Scout Basic');
    await expectAccessible(page, 'details with a cancellation');
  });
});
