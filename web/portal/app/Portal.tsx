import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useRoute, useSearchParams } from 'wouter';
import { problemOf } from '@shared/api/problem';
import type { Session } from '@shared/api/types';
import { CardEntered } from '@portal/features/payment';
import { sessionQuery, SignedOut } from '@portal/features/session';
import { later } from '@portal/parts/later';
import { ProblemNotice } from '@portal/parts/ProblemNotice';
import { documentTitle } from '@portal/words/account';
import { Skeleton } from '@shared/ui/Skeleton';
import { applyAccent } from '@shared/ui/accent';
import { useLive } from './shared/useLive';
import css from './Portal.module.css';

const BankPage = later(async () => (await import('@portal/features/bank')).BankPage);
const PagePortal = later(async () => (await import('./page/PagePortal')).PagePortal, [56, 240, 160]);
const PopupPortal = later(async () => (await import('./popup/PopupPortal')).PopupPortal, [56, 240, 160]);

/** The sandbox's bank asks nobody who they are. */
export function Portal() {
  const [isBank, asked] = useRoute('/bank/:payment');
  const [search] = useSearchParams();
  return isBank ? <BankPage payment={asked.payment} tenant={search.get('tenant') ?? ''} /> : <Visited />;
}

/** Nothing is shown before it is known for whom. */
function Visited() {
  const query = useQuery(sessionQuery);
  const [expired] = useRoute('/link-expired');
  if (expired) {
    return <SignedOut byLink />;
  }
  if (query.data !== undefined && !(query.isError && problemOf(query.error).status === 401)) {
    return <Signed session={query.data} />;
  }
  if (query.isError) {
    return problemOf(query.error).status === 401 ? (
      <SignedOut />
    ) : (
      <main className={css.alone}>
        <ProblemNotice error={query.error} retry={() => void query.refetch()} />
      </main>
    );
  }
  return (
    <main className={css.alone}>
      <Skeleton heights={[56, 240, 160]} />
    </main>
  );
}

function Signed({ session }: { readonly session: Session }) {
  useLive();
  useEffect(() => {
    document.title = documentTitle(session.tenant.name);
    applyAccent(session.tenant.accent);
  }, [session.tenant.name, session.tenant.accent]);
  return (
    <CardEntered session={session}>
      {session.layout === 'popup' ? <PopupPortal session={session} /> : <PagePortal session={session} />}
    </CardEntered>
  );
}
