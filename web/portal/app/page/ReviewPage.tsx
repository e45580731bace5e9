import { useQuery } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import type { Session } from '@shared/api/types';
import { confirmWords, quoteQuery, ReviewScreen } from '@portal/features/change';
import { Card } from '@shared/ui/Card';
import { Page } from '@portal/app/frame/Page';

interface ReviewPageProps {
  readonly session: Session;
  readonly quote: string;
}

export function ReviewPage({ session, quote }: ReviewPageProps) {
  const [, navigate] = useLocation();
  const { data } = useQuery(quoteQuery(quote));
  const back =
    data?.verb === 'change' || data?.verb === 'subscribe'
      ? { to: `/plans/${data.subscription ?? ''}`, name: 'Change Plan' }
      : { to: '/', name: 'Billing and Usage' };
  return (
    <Page
      title={data === undefined ? 'Review your change' : confirmWords(data, session.layout).title}
      back={back}
      width="medium"
    >
      <Card title="Review" titleUnseen>
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
