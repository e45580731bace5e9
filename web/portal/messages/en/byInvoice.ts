export const byInvoice = {
  byInvoice: {
    late: 'It was not paid in time.',
    noCard: 'You pay by invoice: no card is needed. Each invoice says by when to pay it, and where to.',
  },
} as const;
