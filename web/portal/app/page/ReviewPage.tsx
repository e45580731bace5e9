import { useQuery } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import type { Session } from '@shared/api/types';
import { quoteQuery, ReviewScreen } from '@portal/features/change';
import { confirmWords } from '@portal/words/confirm';
import { Card } from '@shared/ui/Card';
import { Page } from '@portal/app/frame/Page';
import * as pages from '@portal/words/pages';
import { REVIEW } from '@portal/words/review';

interface ReviewPageProps {
  readonly session: Session;
  readonly quote: string;
}

export function ReviewPage({ session, quote }: ReviewPageProps) {
  const [, navigate] = useLocation();
  const { data } = useQuery(quoteQuery(quote));
  const back =
    data?.verb === 'change' || data?.verb === 'subscribe'
      ? { to: `/plans/${data.subscription ?? ''}`, name: pages.CHANGE_PLAN }
      : { to: '/', name: pages.BILLING_AND_USAGE };
  return (
    <Page
      title={data === undefined ? pages.REVIEW_CHANGE : confirmWords(data, session.layout).title}
      back={back}
      width="medium"
    >
      <Card title={REVIEW} titleUnseen>
        <ReviewScreen
          quote={quote}
          session={session}
          onBack={() => navigate(back.to)}
          onFresh={(fresh) => navigate(`/review/${fresh}`, { replace: true })}
          onConfirmed={(confirmed) => navigate(`/?done=${confirmed}`, { replace: true })}
          onOtherCard={(declined) => navigate(`/setup/${declined.subscription ?? ''}?quote=${declined.id}`)}
        />
      </Card>
    </Page>
  );
}
