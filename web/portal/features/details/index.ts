export { DetailsCard, DetailsFacts, DetailsForm } from './DetailsCard';
