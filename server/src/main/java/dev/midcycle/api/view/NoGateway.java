package dev.midcycle.api.view;

import dev.midcycle.words.Phrases;

/// What is said where a tenant has no gateway, so that nothing can be collected.
public final class NoGateway {
  private static final Phrases WORDS = Phrases.of("refusals");

  public static final String CODE = "no_gateway";

  /// Of a card.
  public static final String NO_CARDS = WORDS.say("no_cards");

  /// Of a change that must be paid before it takes effect.
  public static final String PAID_FIRST = WORDS.say("no_gateway_to_pay_first");

  /// Of a document that is or will be open.
  public static final Told STAYS_OPEN = new Told(CODE, WORDS.say("no_gateway_stays_open"));

  /// Of the screens where cards are kept.
  public static final Told CARDS = new Told(CODE, NO_CARDS);

  private NoGateway() {}
}
