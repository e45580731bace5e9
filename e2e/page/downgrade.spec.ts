import { expectBill } from '../kit/review.ts';
import { expect, test } from '../kit/test.ts';
import { confirmDowngrade, on, openCancel, planDetails } from './page.ts';

test.describe('Cancel Plan, down to Free', () => {
  test('R72 R73 R76: confirmed in a second step, it is Free at once, entitlements too', async ({
    konnect,
    enter,
  }) => {
    const organization = await konnect.organization();
    const { id } = await organization.subscribe('plus');
    const page = await enter(organization);

    await openCancel(page);
    const quote = await organization.quote({ cancel: {} }, id);
    await expectBill(page.getByRole('main'), quote.bill, quote.due_now);
    await confirmDowngrade(page).click();

    await on(page, 'Billing and Usage');
    await expect(page.getByText('You are on Konnect Free.')).toBeVisible();
    await expect(planDetails(page)).toContainText('Konnect Free');
    await expect(planDetails(page).getByRole('button')).toHaveText(['Change Plan']);
    await expect(planDetails(page).getByText('Gateway services')).toBeVisible();
    expect(await organization.subscription(id)).toMatchObject({ plan: { key: 'free' }, status: 'active' });
    const { data: entitled } = await organization.api.GET('/v1/customers/{customer}/entitlements', {
      params: { path: { customer: organization.id } },
    });
    expect(entitled?.features.find(({ key }) => key === 'services')?.limit).toBe(3);
  });

  test('R78: dismissing the second step changes nothing', async ({ konnect, enter }) => {
    const organization = await konnect.organization();
    await organization.subscribe('plus');
    const page = await enter(organization);
    const before = await organization.everything();

    await openCancel(page);
    await page.getByRole('button', { name: 'Keep Konnect Plus', exact: true }).click();
    await on(page, 'Billing and Usage');
    await openCancel(page);
    await page.goBack();
    await on(page, 'Billing and Usage');
    await openCancel(page);
    await page.getByRole('link', { name: 'Billing and Usage' }).first().click();
    await on(page, 'Billing and Usage');

    await expect(planDetails(page)).toContainText('Konnect Plus');
    expect(await organization.everything()).toEqual(before);
  });
});
