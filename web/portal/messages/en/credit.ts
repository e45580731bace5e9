export const credit = {
  credit: {
    accountCredit: 'Account credit',
    howItPays:
      'Credit pays your next invoices before a card is charged: what expires first pays first. It is not paid out.',
    whereFrom: 'See where it came from',
    nothingYet: 'Your account has had no credit yet.',
    balance: 'Balance',
    seeDocument: 'See document',
    link: 'Account credit: {balance}',
    granted: 'Credit from {merchant}',
    grantedNote: 'Credit from {merchant}: {note}',
    credited: 'What a document gave back',
    overpaid: 'What you paid more than was open',
    applied: 'Paid an invoice',
    held: 'Set aside for a payment that is being checked',
    released: 'No longer set aside: the payment did not go through',
    returned: 'Came back of an invoice that is void',
    refunded: 'Paid out to you',
    expired: 'Expired',
    until: 'It pays invoices before {day}.',
    leftUntil: '{left} of it is left and pays invoices before {day}.',
  },
} as const;
