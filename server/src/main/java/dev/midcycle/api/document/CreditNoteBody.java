package dev.midcycle.api.document;

import dev.midcycle.api.CallParams;
import dev.midcycle.billing.ByHand;
import dev.midcycle.catalog.ChargeKey;
import dev.midcycle.correction.Correction;
import dev.midcycle.drafting.AccountBalance.Owed;
import dev.midcycle.drafting.Creditable;
import dev.midcycle.http.Problem;
import dev.midcycle.id.SubscriptionId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/// A credit note as it is asked for: of an amount, of lines, or of all that is left.
record CreditNoteBody(
    Optional<String> amount,
    Optional<List<Part>> lines,
    Optional<String> settle,
    String reason,
    Optional<String> fingerprint) {

  /// So much of a line.
  record Part(Optional<String> subscription, String item, Optional<String> charge, String amount) {}

  Correction.Credit correction(Currency currency) {
    if (amount.isPresent() && lines.isPresent()) {
      throw Problem.invalid("/lines", "leave out `amount` or `lines`").thrown();
    }
    return new Correction.Credit(
        wanted(currency),
        settle.map(one -> Owed.valueOf(one.toUpperCase(Locale.ROOT))).orElse(Owed.LOWER),
        reason);
  }

  private ByHand.Wanted wanted(Currency currency) {
    return amount
        .<ByHand.Wanted>map(
            text -> new ByHand.Wanted.Amount(CallParams.money(text, currency, "/amount")))
        .or(() -> lines.map(all -> new ByHand.Wanted.Lines(parts(all, currency))))
        .orElseGet(ByHand.Wanted.All::new);
  }

  private static List<Creditable.OfLine> parts(List<Part> all, Currency currency) {
    return IntStream.range(0, all.size()).mapToObj(i -> part(all.get(i), i, currency)).toList();
  }

  private static Creditable.OfLine part(Part part, int number, Currency currency) {
    return new Creditable.OfLine(
        part.subscription().map(text -> subscription(text, number)),
        part.item(),
        part.charge().map(ChargeKey::new),
        CallParams.money(part.amount(), currency, "/lines/%d/amount".formatted(number)));
  }

  private static SubscriptionId subscription(String text, int number) {
    return SubscriptionId.parse(text)
        .orElseThrow(() ->
            Problem.invalid(
                    "/lines/%d/subscription".formatted(number),
                    "must be a subscription id (`sub_...`)")
                .thrown());
  }
}
