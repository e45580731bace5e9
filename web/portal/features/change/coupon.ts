import type { Quote, RequestedQuote } from '@shared/api/types';

/** The code that a request gives; empty without one. */
export function codeOf({ change, subscribe }: RequestedQuote): string {
  return change?.coupon ?? subscribe?.coupon ?? '';
}

/** Whether a code may come with what is asked. */
export function takesCode({ verb, state }: Quote): boolean {
  return state === 'open' && (verb === 'change' || verb === 'subscribe');
}

/** The same request with another code, or without one. */
export function withCode({ change, subscribe, ...rest }: RequestedQuote, code: string): RequestedQuote {
  return {
    ...rest,
    ...(change === undefined ? {} : { change: coupled(change, code) }),
    ...(subscribe === undefined ? {} : { subscribe: coupled(subscribe, code) }),
  };
}

/** Whether nothing is left of it without its code. */
export function isOnlyCode({ change }: RequestedQuote): boolean {
  return change?.coupon !== undefined && Object.keys(change).length === 1;
}

function coupled<T extends { coupon?: string }>(verb: T, code: string): T {
  const plain = { ...verb };
  delete plain.coupon;
  return code === '' ? plain : { ...plain, coupon: code };
}
