import { sayOf } from './say';

const say = sayOf('transfer');

/** All that is said of paying by a bank transfer. Amounts and days come written out. */
export interface TransferWords {
  readonly byTransfer: string;
  readonly holder: string;
  readonly iban: string;
  readonly bic: string;
  readonly bank: string;
  readonly amount: string;
  readonly reference: string;
  readonly referenceNote: string;
  readonly copy: (what: string) => string;
  readonly copyShort: string;
  readonly copied: string;
  readonly scan: string;
  readonly codeName: string;
}

export const TRANSFER: TransferWords = {
  byTransfer: say('byTransfer'),
  holder: say('holder'),
  iban: say('iban'),
  bic: say('bic'),
  bank: say('bank'),
  amount: say('amount'),
  reference: say('reference'),
  referenceNote: say('referenceNote'),
  copy: (what) => say('copy', { what }),
  copyShort: say('copyShort'),
  copied: say('copied'),
  scan: say('scan'),
  codeName: say('codeName'),
};

/** The button that shows how. */
export const PAY_BY_TRANSFER = say('payByTransfer');

/** What is open of one invoice among several. */
export const transferOf = (number: string): string => say('ofInvoice', { number });
