import type { Session } from '@shared/api/types';
import { readStaged, type Staged } from '@portal/features/offers';

/** Where one is in the popup. Kept in the history entry: the address stays the dashboard's, a reload keeps the step. */
export type Step =
  | { readonly at: 'manage' }
  | { readonly at: 'start'; readonly staged?: Staged }
  | { readonly at: 'details'; readonly subscription: string }
  | { readonly at: 'edit'; readonly subscription: string; readonly staged?: Staged }
  | { readonly at: 'plan'; readonly subscription: string; readonly staged?: Staged }
  | {
      readonly at: 'sales';
      /** Empty on the way to a first plan. */
      readonly subscription: string;
      readonly plan: string;
    }
  | {
      readonly at: 'setup';
      /** Empty on the way to a first plan. */
      readonly subscription: string;
      readonly staged?: Staged;
      readonly declined?: string;
    }
  | { readonly at: 'review'; readonly subscription: string; readonly staged?: Staged; readonly quote: string }
  | { readonly at: 'result'; readonly subscription: string; readonly quote: string };

/** What every step is given. */
export interface StepProps {
  readonly session: Session;
  readonly go: (step: Step | undefined, replace?: boolean) => void;
}

/** One step back; what was staged comes along. */
export function before(step: Step): Step | undefined {
  switch (step.at) {
    case 'manage':
    case 'result':
      return undefined;
    case 'start':
    case 'details':
      return { at: 'manage' };
    case 'edit':
      return { at: 'details', subscription: step.subscription };
    case 'plan':
    case 'setup':
      if (step.subscription === '') {
        return { at: 'start', ...stagedOf(step) };
      }
      return { at: 'edit', subscription: step.subscription, ...stagedOf(step) };
    case 'sales':
      return step.subscription === '' ? { at: 'start' } : { at: 'plan', subscription: step.subscription };
    case 'review':
      if (step.subscription === '') {
        return { at: 'start', ...stagedOf(step) };
      }
      return step.staged === undefined
        ? { at: 'details', subscription: step.subscription }
        : { at: 'edit', subscription: step.subscription, ...stagedOf(step) };
  }
}

export function stagedOf(step: { readonly staged?: Staged }): { readonly staged?: Staged } {
  return step.staged === undefined ? {} : { staged: step.staged };
}

/** Reads a history entry; one that is not ours is no step. */
export function readStep(state: unknown): Step | undefined {
  const popup = isRecord(state) ? state['popup'] : undefined;
  if (!isRecord(popup)) {
    return undefined;
  }
  const { at, subscription, quote, plan, declined } = popup;
  const known = readStaged(popup['staged']);
  const staged = known === undefined ? {} : { staged: known };
  if (at === 'manage') {
    return { at };
  }
  if (at === 'start') {
    return { at, ...staged };
  }
  if (typeof subscription !== 'string') {
    return undefined;
  }
  switch (at) {
    case 'details':
      return { at, subscription };
    case 'edit':
    case 'plan':
      return { at, subscription, ...staged };
    case 'setup':
      return { at, subscription, ...staged, ...(typeof declined === 'string' ? { declined } : {}) };
    case 'sales':
      return typeof plan === 'string' ? { at, subscription, plan } : undefined;
    case 'review':
      return typeof quote === 'string' ? { at, subscription, quote, ...staged } : undefined;
    case 'result':
      return typeof quote === 'string' ? { at, subscription, quote } : undefined;
    default:
      return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
