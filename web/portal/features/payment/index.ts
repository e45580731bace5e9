export { CardEntered } from './CardEntered';
export { AddCard, PaymentMethods } from './PaymentMethods';
export { paymentMethodsQuery } from './queries';
