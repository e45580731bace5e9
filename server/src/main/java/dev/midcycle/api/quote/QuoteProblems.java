package dev.midcycle.api.quote;

import dev.midcycle.api.Patches;
import dev.midcycle.api.view.Told;
import dev.midcycle.change.QuotedChange;
import dev.midcycle.http.Problem;
import java.util.Map;
import java.util.Optional;

/// Why there is no quote, or why it is not carried out: what a person can do about it.
final class QuoteProblems {
  private static final int CONFLICT = 409;
  private static final int PAYMENT_REQUIRED = 402;
  private static final int REFUSED = 422;

  private QuoteProblems() {}

  /// By a rule of the catalogue.
  static Problem refused(Told why) {
    return new Problem.Refused(
        REFUSED, why.code(), why.message(), Optional.empty(), Map.of("about", why.about()));
  }

  static Problem reserved() {
    return refused(
        CONFLICT,
        "payment_pending",
        "A payment for another change to this subscription is still pending. Try again once it has succeeded or failed.");
  }

  static Problem noCatalog() {
    return refused(
        CONFLICT,
        "no_catalog",
        "No catalogue is published yet. Publish one with POST /v1/catalog first.");
  }

  static Problem externalIdTaken(String id) {
    return Patches.externalIdTaken("subscription", id, "/subscribe/external_id");
  }

  static Problem declined(String reason) {
    return refused(
        PAYMENT_REQUIRED,
        "payment_failed",
        "The payment was declined, so nothing has changed. %s Try another card.".formatted(reason));
  }

  static Problem missing(QuotedChange.Missing what) {
    var lacking =
        what.address() && what.paymentMethod()
            ? "billing details and a payment method"
            : what.address() ? "billing details" : "a payment method";
    return new Problem.Refused(
        "billing_details_required", "This plan is not free. Add " + lacking + " first.");
  }

  static Problem stale(QuoteView fresh) {
    return new Problem.Refused(
        CONFLICT,
        "stale_quote",
        "This quote has expired, or something it depends on has changed. Nothing was billed. Review and confirm the new quote in `quote`.",
        Optional.empty(),
        Map.of("quote", fresh));
  }

  static Problem noLongerPossible(String why) {
    return refused(
        CONFLICT, "stale_quote", "This change is no longer possible. Nothing was billed. " + why);
  }

  static Problem noLongerThere() {
    return refused(
        CONFLICT,
        "stale_quote",
        "The plan or add-on of this quote is no longer available. Nothing was billed. Create a new quote.");
  }

  private static Problem refused(int status, String code, String reason) {
    return new Problem.Refused(status, code, reason, Optional.empty(), Map.of());
  }
}
