export { AddCard } from './AddCard';
export { CardEntered } from './CardEntered';
export { PaymentMethods } from './PaymentMethods';
export { paymentMethodsQuery } from './queries';
