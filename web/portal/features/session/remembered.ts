import type { Session } from '@shared/api/types';

const KEEP = 'midcycle:merchant';

/** Whom a customer came from, and where to go back to: still known when the session is over. */
export interface Remembered {
  readonly name: string;
  readonly back?: string;
}

export function rememberMerchant({ tenant: { name }, return_url: back }: Session): void {
  const kept: Remembered = { name, ...(back === undefined ? {} : { back }) };
  sessionStorage.setItem(KEEP, JSON.stringify(kept));
}

/** Nothing, where nobody was signed in here. */
export function rememberedMerchant(): Remembered | undefined {
  const kept: unknown = JSON.parse(sessionStorage.getItem(KEEP) ?? 'null');
  if (typeof kept !== 'object' || kept === null || !('name' in kept) || typeof kept.name !== 'string') {
    return undefined;
  }
  const { name } = kept;
  return 'back' in kept && typeof kept.back === 'string' ? { name, back: kept.back } : { name };
}
