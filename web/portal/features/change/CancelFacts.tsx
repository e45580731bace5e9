import { useQuery } from '@tanstack/react-query';
import type { Quote } from '@shared/api/types';
import { subscriptionQuery } from '@portal/queries/subscriptions';
import * as words from '@portal/words/cancelling';
import { Action } from '@shared/ui/Action';
import { BeforeAfter } from '@shared/ui/BeforeAfter';
import type { IconName } from '@shared/ui/icons';
import { Grid, Stack } from '@shared/ui/Layout';
import { Point } from '@shared/ui/Point';
import css from './GainsAndLosses.module.css';

/** What ends and when, what stays, and the way back. */
export function CancelFacts({ quote }: { readonly quote: Quote }) {
  return (
    <>
      <BeforeAfter differences={[{ name: words.LAST_DAY, after: words.lastDay(quote) }]} />
      <List title={words.STOPS} icon="minus" points={words.stopsWords(quote)} />
      <List title={words.STAYS} icon="check" points={words.staysWords(quote)} />
    </>
  );
}

interface ListProps {
  readonly title: string;
  readonly icon: IconName;
  readonly points: readonly string[];
}

function List({ title, icon, points }: ListProps) {
  return (
    <Stack as="section" gap={8}>
      <h3 className={css.title}>{title}</h3>
      <Stack as="ul" gap={4} className={css.side}>
        {points.map((point) => (
          <Point key={point} icon={icon}>
            {point}
          </Point>
        ))}
      </Stack>
    </Stack>
  );
}

interface InsteadProps {
  readonly quote: Quote;
  readonly busy: boolean;
  readonly onOtherPlan: () => void;
  readonly onPause: () => void;
}

/** What else there is, beside the cancellation and never before it. */
export function Instead({ quote, busy, onOtherPlan, onPause }: InsteadProps) {
  const id = quote.subscription ?? '';
  const { data } = useQuery({ ...subscriptionQuery(id), enabled: id !== '' });
  if (data === undefined || !(data.actions.change.allowed || data.actions.pause.allowed)) {
    return null;
  }
  return (
    <Stack as="section" gap={8}>
      <h3 className={css.title}>{words.INSTEAD}</h3>
      <Grid least={10} gap={8}>
        {data.actions.change.allowed ? (
          <Action kind="secondary" wide onClick={onOtherPlan}>
            {words.SMALLER_PLAN}
          </Action>
        ) : null}
        {data.actions.pause.allowed ? (
          <Action kind="secondary" wide busy={busy} onClick={onPause}>
            {words.PAUSE}
          </Action>
        ) : null}
      </Grid>
    </Stack>
  );
}
