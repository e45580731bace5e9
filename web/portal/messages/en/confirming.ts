export const confirming = {
  confirming: {
    asks: 'Your bank wants you to confirm a payment of {amount}',
    open: 'Invoice {number} stays open until you do.',
    giveUp: 'Cancel This Payment',
    stillWaits: 'Your bank has not answered. The payment still waits; try again.',
    inList: 'Confirm with your bank',
    unconfirmed: 'The payment was not confirmed',
    why: '{why, select, money {There is not enough money on {card}.} expired {{card} has expired.} wrong {The details of {card} are wrong.} bank {The bank could not process the payment with {card}.} over {{card} cannot be used any more.} unconfirmed {The payment with {card} was not confirmed with the bank.} other {The bank declined {card} and gives no reason.}}',
    noCards:
      '{merchant} takes no cards here. What has to be paid before it takes effect cannot be changed here: contact {merchant} for that.',
  },
} as const;
