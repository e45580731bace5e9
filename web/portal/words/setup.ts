export const ADDRESS = 'Billing address';
export const METHOD = 'Payment method';
export const SAVE_ADDRESS = 'Save Address';
export const ON_FILE = 'On file';
export const CONTINUE = 'Continue';
