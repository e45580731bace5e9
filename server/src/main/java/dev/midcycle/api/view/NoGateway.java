package dev.midcycle.api.view;

import dev.midcycle.api.view.QuoteView.WarningView;

/// What is said where a tenant has no gateway, so that nothing can be collected.
public final class NoGateway {
  public static final String CODE = "no_gateway";

  /// Of a card.
  public static final String NO_CARDS =
      "Cards are not accepted here: no payment gateway is connected. Invoices stay open until they are paid another way.";

  /// Of a change that must be paid before it takes effect.
  static final String PAID_FIRST =
      "This change takes effect only once it is paid, and no payment gateway is connected. Contact us: we can make it on an invoice.";

  /// Of a document that is or will be open.
  public static final WarningView STAYS_OPEN =
      new WarningView(
          CODE,
          "No payment gateway is connected, so nothing is charged: the invoice stays open until it is paid another way.");

  /// Of the screens where cards are kept.
  public static final WarningView CARDS = new WarningView(CODE, NO_CARDS);

  private NoGateway() {}
}
