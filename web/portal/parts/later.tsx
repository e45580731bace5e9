import { type ComponentType, lazy, Suspense } from 'react';
import { TRY_AGAIN } from '@portal/words/common';
import * as words from '@portal/words/pages';
import { Action } from '@shared/ui/Action';
import { Notice } from '@shared/ui/Notice';
import { Skeleton } from '@shared/ui/Skeleton';

const loads: (() => Promise<unknown>)[] = [];

/**
 * A part of the portal whose script comes when it is first shown, or earlier, when there is nothing else to do. Where it does not come, a notice
 * stands in its place, or nothing: of a small part that one can do without.
 */
export function later<P extends object>(
  load: () => Promise<ComponentType<P>>,
  heights: readonly number[] = [60, 240],
  failing: keyof typeof FAILING = 'notice',
): ComponentType<P> {
  loads.push(load);
  const Shown = lazy(async () => ({ default: await load().catch(() => FAILING[failing]) }));
  return function Later(props: P) {
    return (
      <Suspense fallback={<Skeleton heights={heights} />}>
        <Shown {...props} />
      </Suspense>
    );
  };
}

/** Brings the rest once the first screen stands, so that a click waits for no script. */
export function bringTheRest(): void {
  window.setTimeout(() => void Promise.allSettled(loads.map((load) => load())), 1500);
}

const FAILING = { notice: NotLoaded, nothing: () => null } as const;

/** A new version of the portal may have taken the place of the one whose script is asked for. */
function NotLoaded() {
  return (
    <Notice
      tone="danger"
      title={words.NOT_LOADED}
      action={
        <Action kind="secondary" onClick={() => window.location.reload()}>
          {TRY_AGAIN}
        </Action>
      }
      urgent
    >
      <p>{words.NOT_LOADED_MORE}</p>
    </Notice>
  );
}
