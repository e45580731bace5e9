const PREFIX = 'midcycle:read:';

/** Whether the outcome of a request was read in this browser; where it keeps nothing, it is told again. */
export function isRead(request: string): boolean {
  try {
    return localStorage.getItem(PREFIX + request) !== null;
  } catch {
    return false;
  }
}

export function keepRead(request: string): void {
  try {
    localStorage.setItem(PREFIX + request, 'yes');
  } catch {
    // Nothing is lost but that it is told again.
  }
}
