import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { RequestedQuote, Subscription } from '@shared/api/types';
import { useQuote } from '@portal/features/change';
import { ScheduledNotice, SubscriptionDetails } from '@portal/features/subscription';
import { subscriptionQuery } from '@portal/queries/subscriptions';
import { Action } from '@shared/ui/Action';
import { Loaded } from '@portal/parts/Loaded';
import { ProblemNotice } from '@portal/parts/ProblemNotice';
import { SEE_USAGE } from '@portal/words/pages';
import { withheldWords } from '@portal/words/problems';
import * as words from '@portal/words/subscriptions';
import { HelpLink } from '@portal/app/shared/HelpLink';
import css from './steps.module.css';
import type { StepProps } from './steps';

interface DetailsStepProps extends StepProps {
  readonly subscription: string;
}

export function DetailsStep({ session, go, subscription }: DetailsStepProps) {
  const query = useQuery(subscriptionQuery(subscription));
  return (
    <Loaded query={query} heights={[28, 28, 28, 28, 48]}>
      {(known) => <Details session={session} go={go} subscription={known} />}
    </Loaded>
  );
}

type Verb = Pick<RequestedQuote, 'cancel' | 'undo' | 'resume' | 'reactivate'>;

function Details({ session, go, subscription }: StepProps & { readonly subscription: Subscription }) {
  const asking = useQuote((quote) => go({ at: 'review', subscription: subscription.id, quote: quote.id }));
  const ask = (verb: Verb) =>
    asking.mutate({ customer: subscription.customer, subscription: subscription.id, ...verb });
  return (
    <SubscriptionDetails
      subscription={subscription}
      notice={
        <>
          <ScheduledNotice
            subscription={subscription}
            busy={asking.isPending}
            onUndo={() => ask({ undo: {} })}
          />
          {asking.isError ? <ProblemNotice error={asking.error} /> : null}
        </>
      }
      actions={
        <>
          <Withheld subscription={subscription} admins={session.admins} />
          <p className={css.links}>
            <Link href={`/usage/${subscription.id}`}>{SEE_USAGE}</Link>
            <HelpLink session={session} />
          </p>
          {session.permissions.change ? (
            <Actions
              subscription={subscription}
              busy={asking.isPending}
              onEdit={() => go({ at: 'edit', subscription: subscription.id })}
              onAsk={ask}
            />
          ) : null}
        </>
      }
    />
  );
}

interface WithheldProps {
  readonly subscription: Subscription;
  readonly admins: readonly string[];
}

function Withheld({ subscription, admins }: WithheldProps) {
  const { change } = subscription.actions;
  return change.allowed ? null : <p>{withheldWords(change, admins)}</p>;
}

interface ActionsProps {
  readonly subscription: Subscription;
  readonly busy: boolean;
  readonly onEdit: () => void;
  readonly onAsk: (verb: Verb) => void;
}

function Actions({ subscription: { actions }, busy, onEdit, onAsk }: ActionsProps) {
  const { change, cancel, resume, reactivate } = actions;
  if (![change, cancel, resume, reactivate].some(({ allowed }) => allowed)) {
    return null;
  }
  return (
    <div className={`${css.bar} ${css.apart}`}>
      {cancel.allowed ? (
        <Action
          kind="secondary"
          busy={busy}
          note={words.cancelNote(actions)}
          onClick={() => onAsk({ cancel: {} })}
        >
          {words.CANCEL_SUBSCRIPTION}
        </Action>
      ) : (
        <span />
      )}
      {resume.allowed ? <Action onClick={() => onAsk({ resume: {} })}>{words.RESUME}</Action> : null}
      {reactivate.allowed ? (
        <Action onClick={() => onAsk({ reactivate: {} })}>{words.START_AGAIN}</Action>
      ) : null}
      {change.allowed ? <Action onClick={onEdit}>{words.EDIT_SUBSCRIPTION}</Action> : null}
    </div>
  );
}
