const KEEP = 'midcycle:sign-in';

/** At which merchant somebody signed in here by mail. */
export function rememberSignIn(merchant: string): void {
  localStorage.setItem(KEEP, merchant);
}

/** Where they sign in again; nothing, where they came in another way. */
export function signInPath(): string | undefined {
  const merchant = localStorage.getItem(KEEP);
  return merchant === null ? undefined : `/portal/sign-in?merchant=${encodeURIComponent(merchant)}`;
}
