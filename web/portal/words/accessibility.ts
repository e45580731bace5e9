/** What is tested of how everybody can use the portal, and nothing more: `test/accessibility.test.ts` holds it to the tests. */
export const ACCESSIBILITY = 'Accessibility';
export const LEAD = 'What is tested, what is not, and whom to tell.';

export const AIM_TITLE = 'What we aim at';
export const AIM =
  'These pages are made to meet the Web Content Accessibility Guidelines 2.2 at level AA. Nobody independent has audited whether ' +
  'they do, so this is no statement of full conformance.';

export const BY_MACHINE = 'Tested by machine';
export const byMachine = (widths: readonly number[]): string =>
  'The program axe-core looks at the screens below before each version, in the light and the dark colours, in windows ' +
  `${widths.slice(0, -1).join(', ')} and ${String(widths.at(-1))} pixels wide. It may find nothing wrong. It finds only part of what ` +
  'can be wrong.';
export const WIDTHS: readonly number[] = [390, 820, 1440];

/** Screens by the names that the tests give them. */
export const SCREENS: Readonly<Record<string, string>> = {
  'overview on Free': 'Overview of plan and invoices',
  tiles: 'Choice of plans',
  'billing details with errors': 'Form for billing details, with errors',
  'card form': 'Form for a card',
  review: 'Review of a change',
  result: 'What a change has done',
  cancellation: 'Cancellation',
  'sales form': 'Form to contact sales',
  'to pay': 'Page to pay an invoice',
  usage: 'Usage as a chart',
  'usage as a table': 'Usage as a table',
  'invoices with their files': 'List of invoices',
  'signed out': 'Where nobody is signed in',
};

export const BY_KEYBOARD = 'Tested by keyboard';
export const KEYBOARD =
  'A test upgrades a plan by keyboard alone, from the first screen to the confirmation, in the layout with windows. In the layout ' +
  'with pages no test does.';

export const NOT_TESTED = 'Not tested';
export const NOT_TESTED_POINTS: readonly string[] = [
  'How screen readers read the pages',
  'Use by voice or by switches',
  'Magnification to 200 % and more',
  'PDF files of invoices and receipts',
  'Pages of other companies, such as your bank’s or the one where cards are entered',
];

export const TELL_TITLE = 'Whom to tell';
export const tell = (merchant: string): string =>
  `If something keeps you from using these pages, tell ${merchant}, who can also do what you want to do for you.`;
