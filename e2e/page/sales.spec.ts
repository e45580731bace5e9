import { refusalOf } from '../kit/api.ts';
import { expect, test } from '../kit/test.ts';
import { openChangePlan, openManage, shown } from '../popup/popup.ts';
import { on, openSalesForm, openTiles, tile } from './page.ts';

test.describe('what only sales can arrange', () => {
  for (const plan of ['free', 'plus'] as const) {
    test(`R62 R63 R64 R65 R67: from ${plan}, Enterprise is asked for in a form; plan and bill stay`, async ({
      konnect,
      enter,
    }) => {
      const organization = await konnect.organization();
      const { id } = await organization.subscribe(plan);
      const page = await enter(organization);
      const before = await organization.everything();
      await openTiles(page);
      await expect(tile(page, 'Konnect Enterprise').getByRole('button')).toHaveText(['Contact Sales']);
      await page.getByRole('link', { name: 'Billing and Usage' }).first().click();

      const form = await openSalesForm(page);
      const send = form.getByRole('button', { name: 'Contact Sales' });
      await form.getByLabel('Name').fill('');
      await form.getByLabel('Work e-mail').fill('nobody');
      await send.click();
      for (const missing of [
        'Enter your name.',
        /Enter your email address/,
        'Tell us in a sentence what you need.',
      ]) {
        await expect(form.getByText(missing)).toBeVisible();
      }
      expect(await organization.salesRequests()).toEqual([]);

      await form.getByLabel('Name').fill('Robin Buyer');
      await form.getByLabel('Work e-mail').fill('robin@tester.example');
      await form.getByLabel('What do you need?').fill('A hundred services by May.');
      await send.click();
      await expect(page.getByText('Your request has been sent.')).toBeVisible();

      const { subscriptions, documents } = await organization.everything();
      expect({ subscriptions, documents }).toEqual({
        subscriptions: before.subscriptions,
        documents: before.documents,
      });
      const refusal = await refusalOf(
        organization.api.POST('/v1/quotes', {
          body: { customer: organization.id, subscription: id, change: { plan: 'enterprise' } },
        }),
      );
      expect(refusal).toMatchObject({ status: 422, code: 'contact_sales' });
      expect(refusal.detail).toContain('sales');
    });
  }

  test('R66 R67: the request is kept with who, what and from which plan; a second one is joined to it', async ({
    konnect,
    enter,
  }) => {
    const organization = await konnect.organization();
    const { id } = await organization.subscribe('free');
    const page = await enter(organization);
    for (const [message, answer] of [
      ['A hundred services by May.', 'Your request has been sent.'],
      ['Make that two hundred.', 'Your message was added to your open request.'],
    ] as const) {
      const form = await openSalesForm(page);
      await form.getByLabel('What do you need?').fill(message);
      await form.getByRole('button', { name: 'Contact Sales' }).click();
      await expect(page.getByText(answer)).toBeVisible();
      await page.getByRole('button', { name: 'Back to overview' }).click();
      await on(page, 'Billing and Usage');
    }

    const requests = await organization.salesRequests();
    expect(requests).toHaveLength(1);
    expect(requests[0]).toMatchObject({
      customer: { id: organization.id, name: organization.name },
      subscription: id,
      current_plan: { key: 'free' },
      plan: { key: 'enterprise' },
      status: 'new',
      messages: [
        { name: 'Robin admin', message: 'A hundred services by May.' },
        { name: 'Robin admin', message: 'Make that two hundred.' },
      ],
    });
  });

  test('R65: in the popup Contact Sales stands beside the tiers', async ({ scout, enter }) => {
    const organization = await scout.organization();
    await organization.subscribe('basic');
    const page = await enter(organization);
    const changePlan = await openChangePlan(page, 'Scout Basic');
    await changePlan.getByRole('button', { name: 'Contact Sales' }).click();
    const form = await shown(page, 'Contact Sales');
    await form.getByLabel('What do you need?').fill('Nine hundred cameras.');
    await form.getByRole('button', { name: 'Contact Sales' }).click();
    await expect(form.getByText('Your request has been sent.')).toBeVisible();

    expect(await organization.salesRequests()).toMatchObject([{ plan: { key: 'enterprise' } }]);
  });

  test('R65: in the popup it stands beside a first plan, too', async ({ scout, enter }) => {
    const organization = await scout.organization();
    const page = await enter(organization);
    await (await openManage(page)).getByRole('button', { name: 'See Plans' }).click();
    const start = await shown(page, 'Choose a Plan');
    await expect(start.getByText('Scout Enterprise has custom pricing.')).toBeVisible();
    await start.getByRole('button', { name: 'Contact Sales' }).click();
    const form = await shown(page, 'Contact Sales');
    await form.getByRole('button', { name: 'Back', exact: true }).first().click();
    await (await shown(page, 'Choose a Plan')).getByRole('button', { name: 'Contact Sales' }).click();
    const again = await shown(page, 'Contact Sales');
    await again.getByRole('textbox', { name: 'What do you need?' }).fill('Four hundred cameras.');
    await again.getByRole('button', { name: 'Contact Sales' }).click();
    await expect(page.getByText('Your request has been sent.')).toBeVisible();
    await page.getByRole('button', { name: 'Back to overview' }).click();
    await shown(page, 'Manage Subscriptions');
  });
});
