import { useLocation } from 'wouter';
import { useHistoryState } from 'wouter/use-browser-location';
import { readStep, type Step } from './steps';

/** The popup's step lives in the history entry, so Back goes a step back and the address stays. */
export function useStep(): readonly [Step | undefined, (step: Step | undefined, replace?: boolean) => void] {
  const step = readStep(useHistoryState());
  const [location, navigate] = useLocation();
  return [
    step,
    (next, replace = false) =>
      navigate(location, { replace, state: next === undefined ? null : { popup: next } }),
  ];
}
