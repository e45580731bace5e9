export { ChangePlan } from './ChangePlan';
export { EditSubscription } from './EditSubscription';
export { PlanTiles } from './PlanTiles';
export { customerOffersQuery, offersQuery } from './queries';
export {
  changeRequest,
  differs,
  mayEdit,
  readStaged,
  type Staged,
  stagedBy,
  tierOrFrequencyDiffers,
  unchanged,
  withTile,
} from './staged';
