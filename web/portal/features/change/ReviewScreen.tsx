import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState } from 'react';
import type { Money, Quote, Session } from '@shared/api/types';
import { anotherCardIsWanted } from '@portal/parts/away';
import { Loaded } from '@portal/parts/Loaded';
import { confirmWords } from '@portal/words/confirm';
import { attemptKey } from './attempt';
import { Instead } from './CancelFacts';
import { CodeOfQuote } from './CodeOfQuote';
import { quoteQuery, showConfirmed } from './queries';
import { Review } from './Review';
import { isStale, ReviewNotices } from './ReviewNotices';
import { useConfirmation } from './useConfirmation';
import { useQuote } from './useQuote';

interface ReviewScreenProps {
  readonly quote: string;
  readonly session: Session;
  readonly onBack: () => void;
  /** Another quote takes this one's place: the old one is stale, expired or was declined. */
  readonly onFresh: (quote: string) => void;
  readonly onConfirmed: (quote: string) => void;
  readonly onOtherCard: (request: Quote) => void;
  /** To the plans there are, of a subscription. */
  readonly onOtherPlan: (subscription: string) => void;
}

export function ReviewScreen(props: ReviewScreenProps) {
  const query = useQuery(quoteQuery(props.quote));
  return (
    <Loaded query={query} heights={[28, 180, 120, 48]}>
      {(quote) => <LoadedReview {...props} quote={quote} />}
    </Loaded>
  );
}

type LoadedReviewProps = Omit<ReviewScreenProps, 'quote'> & { readonly quote: Quote };

function LoadedReview({
  quote,
  session,
  onBack,
  onFresh,
  onConfirmed,
  onOtherCard,
  onOtherPlan,
}: LoadedReviewProps) {
  const [was, setWas] = useState<Money>();
  const again = useQuote((fresh) => onFresh(fresh.id));
  const confirmation = useConfirmation(quote, {
    onFresh: (fresh) => {
      setWas(quote.due_now);
      onFresh(fresh.id);
    },
  });
  useAttempt(quote, onConfirmed);
  return (
    <Review
      quote={quote}
      words={confirmWords(quote, session.layout)}
      timezone={session.timezone}
      notices={
        <ReviewNotices
          quote={quote}
          was={was}
          error={confirmation.error ?? again.error}
          busy={again.isPending}
          onAgain={() => again.mutate(quote.request)}
          onOtherCard={() => {
            anotherCardIsWanted();
            onOtherCard(quote);
          }}
        />
      }
      code={
        session.permissions.change ? (
          <CodeOfQuote quote={quote} onFresh={(fresh) => onFresh(fresh.id)} onBack={onBack} />
        ) : null
      }
      instead={
        quote.verb === 'cancel' && quote.state === 'open' && session.permissions.change ? (
          <Instead
            quote={quote}
            busy={again.isPending}
            onOtherPlan={() => onOtherPlan(quote.subscription ?? '')}
            onPause={() => again.mutate({ ...subscriptionOf(quote), pause: {} })}
          />
        ) : null
      }
      confirmable={quote.state === 'open' && session.permissions.change && !isStale(confirmation.error)}
      busy={confirmation.isPending}
      onBack={onBack}
      onConfirm={() => confirmation.mutate()}
    />
  );
}

const subscriptionOf = ({ customer, subscription = '' }: Quote) => ({ customer, subscription });

/** Makes the attempt's key when the review opens, and leaves once the quote is confirmed, at once or after its payment was checked. */
function useAttempt(quote: Quote, onConfirmed: (quote: string) => void): void {
  const client = useQueryClient();
  const { id, state, result } = quote;
  const leave = useEffectEvent(() => {
    if (result !== undefined) {
      showConfirmed(client, quote, result);
    }
    onConfirmed(id);
    void client.invalidateQueries();
  });
  useEffect(() => {
    attemptKey(id);
    if (state === 'confirmed') {
      leave();
    }
  }, [id, state]);
}
