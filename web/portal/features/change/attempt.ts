const PREFIX = 'midcycle:confirm:';

/** The idempotency key of confirming one quote: made when its review opens, the same after a reload or a second click. */
export function attemptKey(quote: string): string {
  const kept = sessionStorage.getItem(PREFIX + quote);
  if (kept !== null) {
    return kept;
  }
  const made = crypto.randomUUID();
  sessionStorage.setItem(PREFIX + quote, made);
  return made;
}
