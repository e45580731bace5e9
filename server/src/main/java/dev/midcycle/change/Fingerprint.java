package dev.midcycle.change;

import dev.midcycle.billing.BillingState;
import dev.midcycle.billing.ChangeRequest;
import dev.midcycle.billing.Pending;
import dev.midcycle.charging.Billed;
import dev.midcycle.charging.Taxed;
import dev.midcycle.drafting.AccountBalance;
import dev.midcycle.drafting.Carried;
import dev.midcycle.stored.Format;
import dev.midcycle.subscription.BillingTypes;
import dev.midcycle.terms.BillingProfile;
import dev.midcycle.terms.Fact;
import dev.midcycle.terms.Opening;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// All that a quote depends on, in one short text: if any of it differs, so does the text. Versions
/// of a catalogue never change, so their numbers stand for their prices and rules.
record Fingerprint(
    ChangeRequest request,
    Instant instant,
    BillingProfile profile,
    int catalogVersion,
    Opening opening,
    List<Fact> facts,
    List<Billed> billed,
    Carried carried,
    Optional<Pending> pending,
    AccountBalance balance) {

  private static final Format FORMAT =
      new Format(
          BillingTypes.types()
              .record(
                  Fingerprint.class,
                  "request",
                  "instant",
                  "account",
                  "catalogVersion",
                  "opening",
                  "facts",
                  "billed",
                  "carried",
                  "pending",
                  "wallet")
              .record(BillingProfile.class, "currency", "zone", "tax", "pastDue", "triedFamilies")
              .record(Carried.class, "spent", "taxed")
              .record(Taxed.class, "document", "rate", "net", "tax", "returned", "ends")
              .record(AccountBalance.class, "credit", "open")
              .record(AccountBalance.Open.class, "subscription", "cause", "amount"));

  /// Of a billing state that has been advanced to `instant`, and the account balance that this
  /// left.
  static String of(
      ChangeRequest request, Instant instant, BillingState state, AccountBalance balance) {
    var billed = state.billed().stream().sorted(Comparator.comparing(FORMAT::text)).toList();
    var all =
        new Fingerprint(
            request,
            instant,
            state.profile(),
            state.catalogs().newest(),
            state.history().opening(),
            state.facts(),
            billed,
            state.carried(),
            state.pending(),
            balance);
    return sha256(FORMAT.text(all));
  }

  private static String sha256(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
