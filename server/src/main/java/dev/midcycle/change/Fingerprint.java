package dev.midcycle.change;

import dev.midcycle.billing.Book;
import dev.midcycle.billing.Pending;
import dev.midcycle.billing.Request;
import dev.midcycle.drafting.Carried;
import dev.midcycle.drafting.Wallet;
import dev.midcycle.due.Billed;
import dev.midcycle.due.Taxed;
import dev.midcycle.stored.Format;
import dev.midcycle.subscription.BillingTypes;
import dev.midcycle.terms.Account;
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
    Request request,
    Instant instant,
    Account account,
    int catalogVersion,
    Opening opening,
    List<Fact> facts,
    List<Billed> billed,
    Carried carried,
    Optional<Pending> pending,
    Wallet wallet) {

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
              .record(Account.class, "currency", "zone", "tax", "pastDue", "triedFamilies")
              .record(Carried.class, "spent", "taxed")
              .record(Taxed.class, "document", "rate", "net", "tax", "returned", "ends")
              .record(Wallet.class, "credit", "open")
              .record(Wallet.Open.class, "subscription", "cause", "amount"));

  /// Of a book that has been advanced to `instant`, and the wallet that this left.
  static String of(Request request, Instant instant, Book book, Wallet wallet) {
    var billed = book.billed().stream().sorted(Comparator.comparing(FORMAT::text)).toList();
    var all =
        new Fingerprint(
            request,
            instant,
            book.account(),
            book.catalogs().newest(),
            book.history().opening(),
            book.facts(),
            billed,
            book.carried(),
            book.pending(),
            wallet);
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
