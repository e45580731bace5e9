export { CreditCard } from './CreditCard';
export { CreditList } from './CreditList';
