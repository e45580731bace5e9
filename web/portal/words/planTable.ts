/** Where there are more plans than tiles have room for. */
export const PLANS = 'Plans';
export const PLAN = 'Plan';
export const PRICE = 'Price';
export const CHOICE = 'Your choice';
export const NOT_INCLUDED = 'Not included';
