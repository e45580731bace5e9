import { beforeEach, describe, expect, test, vi } from 'vitest';
import { anotherCardIsWanted, cardIsAdded, comeBack, goAway, wasCardAdded, whatWasBrought } from './away';

function opened(place: string): void {
  globalThis.history.replaceState(null, '', place);
  comeBack();
}

describe('a customer who is sent to a page of the payment gateway', () => {
  const assign = vi.fn();

  beforeEach(() => {
    sessionStorage.clear();
    assign.mockReset();
    vi.stubGlobal('location', {
      get pathname() {
        return new URL(document.location.href).pathname;
      },
      get search() {
        return new URL(document.location.href).search;
      },
      get hash() {
        return new URL(document.location.href).hash;
      },
      assign,
    });
  });

  test('comes back to the same screen with the same step, and with the card', () => {
    globalThis.history.replaceState({ popup: { at: 'setup' } }, '', '/portal/setup/sub_1?quote=quo_1');
    goAway('https://checkout.stripe.test/c/pay/cs_1');
    expect(assign).toHaveBeenCalledWith('https://checkout.stripe.test/c/pay/cs_1');

    opened('/portal?card=cs_1');

    expect(document.location.href).toMatch(/\/portal\/setup\/sub_1\?quote=quo_1$/);
    expect(globalThis.history.state).toEqual({ popup: { at: 'setup' } });
    expect(whatWasBrought()).toEqual({ card: 'cs_1' });
    cardIsAdded();
    expect(whatWasBrought()).toEqual({});
    expect(wasCardAdded()).toBe(true);
    anotherCardIsWanted();
    expect(wasCardAdded()).toBe(false);
  });

  test('who comes back without a card is where they were', () => {
    globalThis.history.replaceState({ a: 1 }, '', '/portal/payment-methods');
    goAway('https://checkout.stripe.test/c/pay/cs_1');

    opened('/portal');

    expect(document.location.href).toMatch(/\/portal\/payment-methods$/);
    expect(whatWasBrought()).toEqual({});
  });

  test('in another browser the card is taken, and its name leaves the address', () => {
    opened('/portal?card=cs_2');

    expect(document.location.href).toMatch(/\/portal$/);
    expect(whatWasBrought()).toEqual({ card: 'cs_2' });
  });

  test('who was not away stays as they are', () => {
    globalThis.history.replaceState({ popup: { at: 'manage' } }, '', '/portal/invoices?a=b');

    comeBack();

    expect(document.location.href).toMatch(/\/portal\/invoices\?a=b$/);
    expect(globalThis.history.state).toEqual({ popup: { at: 'manage' } });
  });
});
