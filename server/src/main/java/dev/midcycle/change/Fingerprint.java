package dev.midcycle.change;

import dev.midcycle.billing.BillingState;
import dev.midcycle.billing.ChangeRequest;
import dev.midcycle.billing.Pending;
import dev.midcycle.charging.Billed;
import dev.midcycle.charging.Taxed;
import dev.midcycle.customer.CollectionTerms;
import dev.midcycle.drafting.AccountBalance;
import dev.midcycle.drafting.Carried;
import dev.midcycle.money.Money;
import dev.midcycle.stored.Format;
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
import java.util.Map;
import java.util.Optional;

/// All that a decision used, in one short text: if any of it differs, so does the text. Versions of
/// a catalogue never change, so their numbers stand for their prices and rules.
///
/// What is open on earlier documents, or was written off, is used where the decision lowers it, and
/// nowhere else: that one of them was collected meanwhile changes nothing of the others. Whether
/// something is past due only refuses, and is looked at again by whoever confirms.
///
/// @param credit the balance that its documents are settled against
/// @param collection how they are paid, where that is not as by default
/// @param lowered what they take off documents that are still open
/// @param relieved what they take off that which was written off
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
    Money credit,
    Optional<CollectionTerms> collection,
    List<AccountBalance.Open> lowered,
    List<AccountBalance.Open> relieved) {

  private static final Format FORMAT =
      new Format(
          QuoteJson.types()
              .record(
                  Fingerprint.class,
                  "request",
                  "instant",
                  "profile",
                  "catalogVersion",
                  "opening",
                  "facts",
                  "billed",
                  "carried",
                  "pending",
                  "credit",
                  "collection",
                  "lowered",
                  "relieved")
              .record(Carried.class, "spent", "waived", "taxed")
              .record(Taxed.class, "document", "rate", "net", "tax", "returned", "ends")
              .record(CollectionTerms.class, "method", "netDays")
              .values(
                  Map.of(
                      CollectionTerms.Method.CHARGE_AUTOMATICALLY, "charge_automatically",
                      CollectionTerms.Method.SEND_INVOICE, "send_invoice")));

  /// How its documents are paid.
  ///
  /// @param settled one after the other
  record Paid(CollectionTerms collection, Money credit, List<AccountBalance.Settlement> settled) {}

  /// Of a decision by a state that has been advanced to `instant`.
  static Fingerprint of(ChangeRequest request, Instant instant, BillingState state, Paid paid) {
    var settled = paid.settled();
    return new Fingerprint(
        request,
        instant,
        unlessPastDue(state.profile()),
        state.catalogs().newest(),
        state.history().opening(),
        state.facts(),
        state.billed().stream().sorted(Comparator.comparing(FORMAT::text)).toList(),
        state.carried(),
        state.pending(),
        paid.credit(),
        Optional.of(paid.collection()).filter(one -> !one.equals(CollectionTerms.STANDARD)),
        settled.stream().flatMap(one -> one.lowered().stream()).toList(),
        settled.stream().flatMap(one -> one.relieved().stream()).toList());
  }

  private static BillingProfile unlessPastDue(BillingProfile profile) {
    return new BillingProfile(
        profile.currency(),
        profile.zone(),
        profile.tax(),
        false,
        profile.triedFamilies(),
        profile.key());
  }

  String text() {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of()
          .formatHex(digest.digest(FORMAT.text(this).getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
