import { test as base, type Page } from '@playwright/test';
import type { Role } from './api.ts';
import { theHouse } from './house.ts';
import { Merchant } from './merchant.ts';
import type { Organization } from './organization.ts';

export { expect } from '@playwright/test';

interface Kit {
  /** Cameras: the layout with a popup over the dashboard. */
  readonly scout: Merchant;
  /** An API platform: the layout with a page for every subject. */
  readonly konnect: Merchant;
  /** A popup merchant with plans that are not sold at every frequency, and downgrades at the term's end. */
  readonly termly: Merchant;
  /** A merchant with pages, who sells seats in tiers. */
  readonly drawly: Merchant;
  /** Signs a new member of an organization in and shows the portal. */
  readonly enter: (organization: Organization, role?: Role) => Promise<Page>;
}

export const test = base.extend<Kit>({
  baseURL: ({}, use) => use(theHouse().address),
  scout: ({}, use) => use(Merchant.called('Sightline Cameras')),
  konnect: ({}, use) => use(Merchant.called('Konduit APIs')),
  termly: ({}, use) => use(Merchant.called('Termly')),
  drawly: ({}, use) => use(Merchant.called('Drawly')),
  enter: ({ page }, use) =>
    use(async (organization, role = 'admin') => {
      await page.goto(await organization.linkFor(role));
      return page;
    }),
});
