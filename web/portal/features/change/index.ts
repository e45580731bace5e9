export { Result } from './Result';
export { ReviewScreen } from './ReviewScreen';
export { quoteQuery } from './queries';
export { StagedEffect } from './StagedEffect';
export { usePreview } from './usePreview';
export { useQuote } from './useQuote';
