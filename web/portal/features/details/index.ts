export { DetailsCard, DetailsFacts } from './DetailsCard';
export { DetailsForm } from './DetailsForm';
