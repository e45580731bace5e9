export { AddCard } from './AddCard';
export { PaymentMethods } from './PaymentMethods';
export { paymentMethodsQuery } from './queries';
