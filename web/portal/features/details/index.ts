export { DetailsCard, DetailsFacts } from './DetailsCard';
export { DetailsForm } from './DetailsForm';
export { customerQuery } from './queries';
