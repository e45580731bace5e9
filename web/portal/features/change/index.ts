export { WhyCancelled } from './WhyCancelled';
export { Result } from './Result';
export { ReviewScreen } from './ReviewScreen';
export { quoteQuery } from './queries';
export { StagedEffect } from './StagedEffect';
export { usePreview } from './usePreview';
export { useIssued } from './useIssued';
export { useQuote } from './useQuote';
