export { ChangePlan } from './ChangePlan';
export { EditSubscription } from './EditSubscription';
export { firstRequest, firstStaged, firstStagedBy, usualFirst, usualInterval } from './first';
export { FirstPlan } from './FirstPlan';
export { PlanTiles } from './PlanTiles';
export { customerOffersQuery, offersQuery } from './queries';
export {
  changeRequest,
  differs,
  mayEdit,
  orderedOf,
  readStaged,
  type Staged,
  stagedBy,
  tierOrFrequencyDiffers,
  unchanged,
  withTile,
} from './staged';
