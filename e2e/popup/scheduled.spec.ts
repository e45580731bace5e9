import { expect, test } from '../kit/test.ts';
import { commit, openDetails, openManage, shown, toReview } from './popup.ts';

test.describe('what happens later, and its undo', () => {
  test('R14 R21: a downgrade waits for the term’s end, is shown as scheduled and can be undone', async ({
    termly,
    enter,
  }) => {
    const organization = await termly.organization();
    const { id, period } = await organization.subscribe('team');
    const before = await organization.everything();
    const page = await enter(organization);

    const review = await toReview(page, 'Team', { tier: 'Solo' });
    await expect(commit(review)).toContainText('Takes effect on');
    await commit(review).click();
    const done = await shown(page, 'All Done');
    await expect(done.getByText(/Team runs through .* From .* you have Solo\./)).toBeVisible();
    const scheduled = await organization.subscription(id);
    expect(scheduled).toMatchObject({
      plan: { key: 'team' },
      scheduled: { kind: 'change', plan: { key: 'solo' }, date: period?.to },
    });
    expect(await organization.documents()).toEqual(before.documents);

    await done.getByRole('button', { name: 'Done' }).click();
    const details = await shown(page, 'Subscription Details');
    await expect(details.getByText(/Solo from /)).toBeVisible();
    await details.getByRole('button', { name: 'Undo' }).click();
    await (await shown(page, 'Keep Subscription')).getByRole('button', { name: /^Confirm Undo/ }).click();
    await expect((await shown(page, 'All Done')).getByText('You stay on Team.')).toBeVisible();

    expect((await organization.subscription(id)).scheduled).toBeUndefined();
    expect(await organization.documents()).toEqual(before.documents);
  });

  test('R15 R19 R21: yearly to monthly waits for what is paid; a new change replaces it and says so', async ({
    termly,
    enter,
  }) => {
    const organization = await termly.organization();
    const { id } = await organization.subscribe('team', 'year');
    await organization.change(id, { change: { interval: 'month' } });
    const page = await enter(organization);
    const card = (await openManage(page)).getByRole('button', { name: 'Team' });
    await expect(card).toContainText(/Billed monthly from /);
    await page.keyboard.press('Escape');

    const review = await toReview(page, 'Team', { tier: 'Archive' });
    await expect(review.getByText(/^This replaces your switch to monthly billing on /)).toBeVisible();
    await commit(review).click();
    await shown(page, 'All Done');

    const { plan, scheduled } = await organization.subscription(id);
    expect(plan.key).toBe('archive');
    expect(scheduled).toBeUndefined();
  });

  test('R19 R21: a cancellation is shown as pending, and is taken back', async ({ scout, enter }) => {
    const organization = await scout.organization();
    const { id, period } = await organization.subscribe('basic');
    const before = await organization.everything();
    const page = await enter(organization);

    const details = await openDetails(page, 'Scout Basic');
    await details.getByRole('button', { name: 'Cancel Subscription' }).click();
    const review = await shown(page, 'Cancel Subscription');
    expect(await organization.everything()).toMatchObject({ subscriptions: before.subscriptions });
    await review.getByRole('button', { name: /^Confirm Cancellation/ }).click();
    const done = await shown(page, 'All Done');
    await expect(done.getByText(/Scout Basic runs through .* Then it ends\./)).toBeVisible();
    expect((await organization.subscription(id)).scheduled).toMatchObject({
      kind: 'cancel',
      date: period?.to,
    });

    await done.getByRole('button', { name: 'Undo' }).click();
    await (await shown(page, 'Keep Subscription')).getByRole('button', { name: /^Confirm Undo/ }).click();
    await expect((await shown(page, 'All Done')).getByText('You stay on Scout Basic.')).toBeVisible();
    expect(await organization.subscription(id)).toEqual(before.subscriptions[0]);
    expect(await organization.documents()).toEqual(before.documents);
  });
});
