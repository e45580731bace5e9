import type { Quote } from '@shared/api/types';
import { BeforeAfter } from '@shared/ui/BeforeAfter';
import { Stack } from '@shared/ui/Layout';
import { USAGE_PRICES, usageCostDifference, usageDifferences } from '@portal/words/differences';
import css from './GainsAndLosses.module.css';

/** What usage costs, where it costs something else, and what that comes to at the use of the last days. */
export function UsagePrices({ quote }: { readonly quote: Quote }) {
  const differences = usageDifferences(quote);
  const cost = usageCostDifference(quote);
  if (differences.length === 0) {
    return null;
  }
  return (
    <Stack as="section" gap={8}>
      <h3 className={css.title}>{USAGE_PRICES}</h3>
      <BeforeAfter differences={cost === undefined ? differences : [cost, ...differences]} />
    </Stack>
  );
}
