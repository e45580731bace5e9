package dev.midcycle.app;

/// A shop in which every change holds at once and is paid at once, so that many can be made at one
/// instant.
final class BusyShop {
  static final String CATALOGUE =
      """
      catalog: busy
      currency: USD
      timezone: UTC
      changes:
        - {event: upgrade, when: now, settle: prorate, collect: now}
        - {event: downgrade, when: now, settle: prorate, collect: now}
        - {event: quantity_up, when: now, settle: prorate, collect: now}
        - {event: quantity_down, when: now, settle: prorate, collect: now}
      plans:
        basic: {name: Basic, family: f, rank: 1, prices: {month: 7.00}, charges: [{key: seats, kind: recurring, quantity: seats, price: {month: 12.00}}]}
        pro: {name: Pro, family: f, rank: 2, prices: {month: 10.01}, charges: [{key: seats, kind: recurring, quantity: seats, price: {month: 31.00}}]}
      """;

  private BusyShop() {}
}
