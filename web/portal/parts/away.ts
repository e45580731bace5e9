const KEEP = 'midcycle:away';
const CARD = 'card';
/** The sandbox's bank, which is here: who is there is away still. */
const BANK = '/portal/bank/';

/** What a customer came back with from a page of the payment gateway. */
export interface Brought {
  /** By which the card is added that was entered there. */
  readonly card?: string;
}

let brought: Brought = {};
let added = false;

/** To a page of the payment gateway or of a bank. Whoever comes back is where they were. */
export function goAway(url: string): void {
  const { pathname, search, hash } = globalThis.location;
  const kept: Place = { place: pathname + search + hash, state: globalThis.history.state };
  sessionStorage.setItem(KEEP, JSON.stringify(kept));
  globalThis.location.assign(url);
}

/** Before anything is shown: puts those who come back where they were. */
export function comeBack(): void {
  if (globalThis.location.pathname.startsWith(BANK)) {
    return;
  }
  const card = new URLSearchParams(globalThis.location.search).get(CARD);
  brought = card === null ? {} : { card };
  const kept = sessionStorage.getItem(KEEP);
  sessionStorage.removeItem(KEEP);
  const { place, state } = kept === null ? here() : read(kept);
  if (kept !== null || card !== null) {
    globalThis.history.replaceState(state, '', place);
  }
}

/** From a bank that is here. */
export function goBack(): void {
  globalThis.location.assign('/portal');
}

export function whatWasBrought(): Brought {
  return brought;
}

/** The card that was entered is there. */
export function cardIsAdded(): void {
  brought = {};
  added = true;
}

/** The card that was entered is not the one that is wanted now. */
export function anotherCardIsWanted(): void {
  added = false;
}

/** Whether a card was entered since the page was opened, and no other is wanted since then. */
export function wasCardAdded(): boolean {
  return added;
}

interface Place {
  readonly place: string;
  readonly state: unknown;
}

function here(): Place {
  return { place: globalThis.location.pathname, state: globalThis.history.state };
}

function read(kept: string): Place {
  const known: unknown = JSON.parse(kept);
  return typeof known === 'object' && known !== null && 'place' in known && typeof known.place === 'string'
    ? { place: known.place, state: 'state' in known ? known.state : null }
    : here();
}
