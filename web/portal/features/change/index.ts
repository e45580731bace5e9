export { Result } from './Result';
export { ReviewScreen } from './ReviewScreen';
export { quoteQuery } from './queries';
export { useQuote } from './useQuote';
