export { ChangePlan } from './ChangePlan';
export { EditSubscription } from './EditSubscription';
export { PlanTiles } from './PlanTiles';
export { customerOffersQuery, offersQuery } from './queries';
export { changeRequest, differs, type Staged, tierOrFrequencyDiffers, unchanged } from './staged';
