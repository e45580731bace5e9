package dev.midcycle.api.view;

/// What is said where a tenant has no gateway, so that nothing can be collected.
public final class NoGateway {
  public static final String CODE = "no_gateway";

  /// Of a card.
  public static final String NO_CARDS =
      "Cards cannot be added because no payment gateway is connected. Pay invoices another way, such as by bank transfer.";

  /// Of a change that must be paid before it takes effect.
  public static final String PAID_FIRST =
      "This change needs a payment, and no payment gateway is connected. Contact us to make it on invoice.";

  /// Of a document that is or will be open.
  public static final Told STAYS_OPEN =
      new Told(
          CODE,
          "No payment gateway is connected. The invoice stays open until you pay it another way, such as by bank transfer.");

  /// Of the screens where cards are kept.
  public static final Told CARDS = new Told(CODE, NO_CARDS);

  private NoGateway() {}
}
