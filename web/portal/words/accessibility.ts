import type { statement } from '@portal/messages/en/statement';
import { sayer } from '@shared/words/say';

const say = sayer<(typeof statement)['accessibility']>('accessibility');

/** What is tested of how everybody can use the portal, and nothing more: `test/accessibility.test.ts` holds it to the tests. */
export const LEAD = say('lead');

export const AIM_TITLE = say('aimTitle');
export const AIM = say('aim');

export const BY_MACHINE_TITLE = say('byMachineTitle');
export const WIDTHS: readonly number[] = [390, 820, 1440];
export const BY_MACHINE = say('byMachine', { widths: WIDTHS.join(', ') });

/** Screens that tests look at: which, is said in `test/accessibility.test.ts`. */
export const SCREENS = {
  overview: say('overview'),
  tiles: say('tiles'),
  detailsErrors: say('detailsErrors'),
  cardForm: say('cardForm'),
  review: say('review'),
  result: say('result'),
  cancellation: say('cancellation'),
  salesForm: say('salesForm'),
  toPay: say('toPay'),
  usage: say('usage'),
  usageTable: say('usageTable'),
  invoices: say('invoices'),
  signedOut: say('signedOut'),
};

export const BY_KEYBOARD = say('byKeyboardTitle');
export const KEYBOARD = say('keyboard');

export const NOT_TESTED = say('notTestedTitle');
export const NOT_TESTED_POINTS: readonly string[] = [
  say('screenReaders'),
  say('voice'),
  say('magnified'),
  say('files'),
  say('elsewhere'),
];

export const TELL_TITLE = say('tellTitle');
export const tell = (merchant: string): string => say('tell', { merchant });
