import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { SalesRequest, Session } from '@shared/api/types';
import { SalesForm, SalesSent } from '@portal/features/sales';
import { Card } from '@shared/ui/Card';
import { Stack } from '@shared/ui/Layout';
import { Loaded } from '@portal/parts/Loaded';
import { Page } from '@portal/app/frame/Page';
import * as pages from '@portal/words/pages';
import { GONE } from '@portal/words/offers';
import { askAbout } from '@portal/words/sales';
import { planOffers, plansTitle } from './PlansPage';

interface SalesPageProps {
  readonly session: Session;
  readonly subscription?: string;
  readonly plan: string;
}

export function SalesPage({ session, subscription, plan }: SalesPageProps) {
  const [, navigate] = useLocation();
  const [sent, setSent] = useState<SalesRequest>();
  const query = useQuery(planOffers(session, subscription));
  return (
    <Page
      title={pages.CONTACT_SALES}
      back={{ to: `/plans/${subscription ?? ''}`, name: plansTitle(subscription) }}
      width="narrow"
    >
      <Loaded query={query} heights={[320]}>
        {(offers) => {
          const offer = offers.plans.find((one) => one.plan.key === plan)?.plan;
          return offer === undefined ? (
            <p>{GONE}</p>
          ) : (
            <Card title={askAbout(offer.name)}>
              <Stack>
                {sent === undefined ? (
                  <SalesForm
                    session={session}
                    plan={offer}
                    {...(subscription === undefined ? {} : { subscription })}
                    onSent={setSent}
                    onBack={() => navigate(`/plans/${subscription ?? ''}`)}
                  />
                ) : (
                  <SalesSent request={sent} onDone={() => navigate('/')} />
                )}
              </Stack>
            </Card>
          );
        }}
      </Loaded>
    </Page>
  );
}
