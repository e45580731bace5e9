export { SalesForm } from './SalesForm';
export { SalesSent } from './SalesSent';
