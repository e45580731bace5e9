import { useState } from 'react';
import type { Quote } from '@shared/api/types';
import { CouponField } from '@portal/parts/CouponField';
import { ProblemNotice } from '@portal/parts/ProblemNotice';
import { isAboutCode, whyRefused } from '@portal/words/coupons';
import { codeOf, isOnlyCode, takesCode, withCode } from './coupon';
import { useQuote } from './useQuote';

interface CodeOfQuoteProps {
  readonly quote: Quote;
  readonly onFresh: (fresh: Quote) => void;
  readonly onBack: () => void;
}

/** The code in a review: with another one, or without it, the same is quoted anew. */
export function CodeOfQuote({ quote, onFresh, onBack }: CodeOfQuoteProps) {
  const [tried, setTried] = useState('');
  const asking = useQuote(onFresh);
  if (!takesCode(quote)) {
    return null;
  }
  const ask = (code: string) => {
    setTried(code);
    asking.mutate(withCode(quote.request, code));
  };
  const refused = isAboutCode(asking.error) ? whyRefused(asking.error) : '';
  const remove = () => {
    if (refused !== '') {
      asking.reset();
    } else if (isOnlyCode(quote.request)) {
      onBack();
    } else {
      ask('');
    }
  };
  return (
    <>
      <CouponField
        code={refused === '' ? codeOf(quote.request) : tried}
        refused={refused}
        busy={asking.isPending}
        onApply={ask}
        onRemove={remove}
      />
      {asking.isError && refused === '' ? <ProblemNotice error={asking.error} /> : null}
    </>
  );
}
