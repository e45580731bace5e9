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
  byTransfer: 'By bank transfer',
  holder: 'Account holder',
  iban: 'IBAN',
  bic: 'BIC',
  bank: 'Bank',
  amount: 'Amount',
  reference: 'Reference',
  referenceNote:
    'Please give this reference, so that your payment is found. A transfer takes one or two days to arrive.',
  copy: (what) => `Copy: ${what}`,
  copyShort: 'Copy',
  copied: 'Copied',
  scan: 'Scan this code with your banking app to fill in the transfer.',
  codeName: 'QR code for a banking app',
};

/** The button that shows how. */
export const PAY_BY_TRANSFER = 'Pay by Bank Transfer';

/** What is open of one invoice among several. */
export const transferOf = (number: string): string => `Invoice ${number}`;
