import { refusalOf } from '../kit/api.ts';
import type { Organization } from '../kit/organization.ts';
import { expectChange } from '../kit/review.ts';
import { expect, test } from '../kit/test.ts';
import { commit, dialog, openChangePlan, openEdit, shown, stage, toReview, update } from './popup.ts';

const OLD = 'Additional Camera Usage - Basic';
const NEW = 'Additional Camera Usage - Pro';

test.describe('add-ons that come with a plan', () => {
  test('R24 R26: the tier’s add-on is locked with a reason, in the window and in the API', async ({
    scout,
    enter,
  }) => {
    const organization = await scout.organization();
    const { id, addons } = await organization.subscribe('basic');
    const page = await enter(organization);
    const edit = await openEdit(page, 'Scout Basic');

    const row = edit.getByRole('listitem').filter({ hasText: OLD });
    await expect(row).toContainText('Locked');
    await expect(row).toContainText(
      `${addons[0]!.name} is part of your plan. To remove it, switch to another plan.`,
    );
    await expect(edit.getByRole('button', { name: `Remove ${OLD}` })).toHaveCount(0);
    expect(await removal(organization, id, 'cameras-basic')).toMatchObject({
      status: 422,
      code: 'addon_locked',
    });
  });

  test('R25: an add-on of another family is removable', async ({ termly, enter }) => {
    const organization = await termly.organization();
    const { id } = await organization.subscribe('print');
    await organization.change(id, { change: { add_addons: ['glossy'] } });
    const page = await enter(organization);
    const edit = await openEdit(page, 'Print');

    await edit.getByRole('button', { name: 'Remove Glossy Paper' }).click();
    await edit.getByRole('button', { name: 'Review Changes' }).click();
    const review = await shown(page, 'Review Changes');
    await expectChange(review, 'Add-on removed', 'Glossy Paper');
    await commit(review).click();
    await shown(page, 'All Done');

    expect((await organization.subscription(id)).addons).toEqual([]);
  });

  for (const removed of [false, true]) {
    const fate = removed ? 'removed with it' : 'kept';
    test(`R24 R27 R29 R30: on a tier switch the old add-on is removable; ${fate}, the new one is locked`, async ({
      scout,
      enter,
    }) => {
      const organization = await scout.organization();
      const { id } = await organization.subscribe('basic');
      const page = await enter(organization);
      const changePlan = await openChangePlan(page, 'Scout Basic');
      await stage(changePlan, { tier: 'Scout Pro' });
      const also = changePlan.getByRole('checkbox', { name: `Also remove ${OLD}` });
      await expect(also).not.toBeChecked();
      await also.setChecked(removed);
      await update(page);

      const review = dialog(page, 'Review Changes');
      await expectChange(review, removed ? 'Add-on removed' : 'Add-on kept, free of charge', OLD);
      await expectChange(review, 'Add-on, part of the plan', NEW);
      await commit(review).click();
      await (await shown(page, 'All Done')).getByRole('button', { name: 'Done' }).click();
      await (
        await shown(page, 'Subscription Details')
      )
        .getByRole('button', { name: 'Edit Subscription' })
        .click();

      const edit = await shown(page, 'Edit Subscription');
      await expect(edit.getByRole('listitem').filter({ hasText: NEW })).toContainText('Locked');
      await expect(edit.getByRole('button', { name: `Remove ${OLD}` })).toHaveCount(removed ? 0 : 1);
      const attached = (await organization.subscription(id)).addons.map(({ key, active, locked }) => ({
        key,
        active,
        locked,
      }));
      expect(attached).toEqual(
        removed
          ? [{ key: 'cameras-pro', active: true, locked: true }]
          : [
              { key: 'cameras-basic', active: false, locked: false },
              { key: 'cameras-pro', active: true, locked: true },
            ],
      );
      expect(await removal(organization, id, 'cameras-pro')).toMatchObject({ code: 'addon_locked' });
    });
  }

  test('R28 R35: a frequency switch alone does not unlock it; it stays at the price of the new frequency', async ({
    scout,
    enter,
  }) => {
    const organization = await scout.organization();
    const { id } = await organization.subscribe('basic');
    const page = await enter(organization);
    const changePlan = await openChangePlan(page, 'Scout Basic');
    await stage(changePlan, { frequency: 'Yearly' });

    await expect(changePlan.getByRole('checkbox')).toHaveCount(0);
    const refusal = await refusalOf(
      organization.api.POST('/v1/quotes', {
        body: {
          customer: organization.id,
          subscription: id,
          change: { interval: 'year', remove_addons: ['cameras-basic'] },
        },
      }),
    );
    expect(refusal).toMatchObject({ status: 422, code: 'addon_locked' });

    await update(page);
    await commit(dialog(page, 'Review Changes')).click();
    await (await shown(page, 'All Done')).getByRole('button', { name: 'Done' }).click();
    await expect(dialog(page, 'Subscription Details').getByText(/\$120\.00 .*per year/)).toBeVisible();
    expect((await organization.subscription(id)).addons).toMatchObject([
      { key: 'cameras-basic', active: true, locked: true },
    ]);
  });

  test('R30: the old add-on can be removed later as well', async ({ scout, enter }) => {
    const organization = await scout.organization();
    const { id } = await organization.subscribe('basic');
    await organization.change(id, { change: { plan: 'pro' } });
    const page = await enter(organization);
    const edit = await openEdit(page, 'Scout Pro');

    await edit.getByRole('button', { name: `Remove ${OLD}` }).click();
    await edit.getByRole('button', { name: 'Review Changes' }).click();
    const review = await shown(page, 'Review Changes');
    await expectChange(review, 'Add-on removed', OLD);
    await commit(review).click();
    await shown(page, 'All Done');

    expect((await organization.subscription(id)).addons.map(({ key }) => key)).toEqual(['cameras-pro']);
  });

  test('R33: switching back makes the old add-on current and locked again, once', async ({
    scout,
    enter,
  }) => {
    const organization = await scout.organization();
    const { id } = await organization.subscribe('basic');
    await organization.change(id, { change: { plan: 'pro' } });
    const page = await enter(organization);

    await commit(await toReview(page, 'Scout Pro', { tier: 'Scout Basic' })).click();
    await shown(page, 'All Done');

    const { addons } = await organization.subscription(id);
    expect(addons.filter(({ key }) => key === 'cameras-basic')).toMatchObject([
      { active: true, locked: true, removable: false },
    ]);
    expect(addons.filter(({ key }) => key === 'cameras-pro')).toMatchObject([
      { active: false, locked: false, removable: true },
    ]);
  });
});

/** Asks the API to remove an add-on and nothing else. */
function removal(organization: Organization, subscription: string, addon: string) {
  return refusalOf(
    organization.api.POST('/v1/quotes', {
      body: { customer: organization.id, subscription, change: { remove_addons: [addon] } },
    }),
  );
}
