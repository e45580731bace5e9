export { PayPage } from './PayPage';
