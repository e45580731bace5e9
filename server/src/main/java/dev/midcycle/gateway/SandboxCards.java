package dev.midcycle.gateway;

import dev.midcycle.payment.Decline;
import dev.midcycle.payment.Gateway.Card;
import dev.midcycle.payment.Gateway.Known;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/// The cards of the sandbox, by what they do.
public final class SandboxCards {
  private static final Decline NO = Decline.of("The card was declined.");

  private static final Decline NO_MONEY =
      new Decline("insufficient_funds", "The card has not enough money.");

  static final Decline EXPIRED = new Decline("expired_card", "The card has expired.");

  public static final List<TestCard> ALL =
      List.of(
          card("tok_success", "Always succeeds", "4242", new Behaviour.Succeeds()),
          card("tok_approval", "Needs approval", "3155", new Behaviour.NeedsApproval()),
          card(
              "tok_approval_declined",
              "Needs approval, then declined",
              "3184",
              new Behaviour.IsDeclinedAllTheSame(NO_MONEY)),
          card("tok_decline", "Always declined", "0002", new Behaviour.IsDeclined(NO)),
          new TestCard(
              "tok_hang",
              "Answers late, then succeeds",
              new Card("Mastercard", "3220", 12, 2034),
              new Behaviour.Hangs()),
          new TestCard(
              "tok_never",
              "Never answers",
              new Card("Mastercard", "0119", 12, 2034),
              new Behaviour.NeverAnswers()),
          card(
              "tok_insufficient_funds",
              "Declined: not enough money",
              "9995",
              new Behaviour.IsDeclined(NO_MONEY)),
          card("tok_expired", "Declined: expired", "0069", new Behaviour.IsDeclined(EXPIRED)),
          card("tok_expiring", "Expires this month", "0341", new Behaviour.Expires()),
          card(
              "tok_stolen",
              "Declined for good: stolen",
              "9979",
              new Behaviour.IsDeclined(new Decline("stolen", "The card was reported stolen."))),
          card("tok_dispute", "Can be disputed", "0259", new Behaviour.IsDisputed()));

  private static final String MONTH = ":";

  private SandboxCards() {}

  /// What a card does.
  public sealed interface Behaviour {
    record Succeeds() implements Behaviour {}

    record IsDeclined(Decline why) implements Behaviour {}

    /// It answers late, and then it has succeeded.
    record Hangs() implements Behaviour {}

    /// It never gets the charge, and says so once it is asked what became of it.
    record NeverAnswers() implements Behaviour {}

    /// Its payer is to approve the charge on a page.
    record NeedsApproval() implements Behaviour {}

    /// Its payer is to approve the charge, and then it is declined.
    record IsDeclinedAllTheSame(Decline why) implements Behaviour {}

    /// It pays up to the end of the month in which it was entered.
    record Expires() implements Behaviour {}

    /// It pays, and the payer's bank takes that back when it is told to.
    record IsDisputed() implements Behaviour {}
  }

  /// A card to try things with.
  ///
  /// @param token by which it is entered
  public record TestCard(String token, String label, Card card, Behaviour behaviour) {}

  private static TestCard card(String token, String label, String last4, Behaviour behaviour) {
    return new TestCard(token, label, new Card("Visa", last4, 12, 2034), behaviour);
  }

  static Behaviour declined() {
    return new Behaviour.IsDeclined(NO);
  }

  /// The one that is entered by a token.
  static Optional<TestCard> of(String token) {
    return ALL.stream().filter(card -> card.token().equals(token)).findFirst();
  }

  /// The one that is charged by a token, which may name a month.
  static Optional<TestCard> charged(String token) {
    int month = token.indexOf(MONTH);
    return of(month < 0 ? token : token.substring(0, month));
  }

  /// One that is entered now, and expires with the month.
  static Known expiring(TestCard card, Instant at) {
    var month = month(at);
    return new Known(
        Optional.empty(),
        card.token() + MONTH + month,
        new Card(card.card().brand(), card.card().last4(), month.getMonthValue(), month.getYear()));
  }

  static boolean isExpired(String token, Instant at) {
    var month = token.substring(token.indexOf(MONTH) + 1);
    return month(at).isAfter(YearMonth.parse(month));
  }

  private static YearMonth month(Instant at) {
    return YearMonth.from(at.atOffset(ZoneOffset.UTC));
  }
}
