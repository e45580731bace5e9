export { SalesForm } from './SalesForm';
export { SalesNotice } from './SalesNotice';
export { SalesSent } from './SalesSent';
