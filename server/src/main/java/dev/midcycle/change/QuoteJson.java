package dev.midcycle.change;

import dev.midcycle.billing.Coming;
import dev.midcycle.catalog.Policy;
import dev.midcycle.drafting.AccountBalance;
import dev.midcycle.id.PaymentMethodId;
import dev.midcycle.payment.Gateway;
import dev.midcycle.stored.Form;
import dev.midcycle.stored.Format;
import dev.midcycle.stored.Types;
import dev.midcycle.subscription.BillingTypes;
import dev.midcycle.subscription.HappeningJson;
import dev.midcycle.terms.BillingProfile;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/// How what was decided for a quote is stored.
final class QuoteJson {
  private static final Format FORMAT =
      new Format(
          types()
              .id(PaymentMethodId.class, PaymentMethodId::parse)
              .record(
                  QuotedChange.class,
                  "catalog",
                  "profile",
                  "fact",
                  "rests",
                  "replaced",
                  "step",
                  "datedBack",
                  "coming",
                  "released",
                  "documents",
                  "next",
                  "takesBackOpen",
                  "paying",
                  "couponUntil")
              .record(QuotedChange.Step.class, "before", "after")
              .record(Coming.class, "at", "before", "after")
              .record(
                  QuotedDocument.class,
                  "draft",
                  "creditApplied",
                  "due",
                  "lowered",
                  "relieved",
                  "credited",
                  "besides")
              .record(QuotedDocument.Beside.class, "subscription", "draft", "metered")
              .record(
                  QuotedChange.Paying.class,
                  "rule",
                  "card",
                  "missing",
                  "collects",
                  "dueOn",
                  "byInvoice")
              .record(QuotedChange.Card.class, "id", "face", "default", "createdAt")
              .record(Gateway.Card.class, "brand", "last4", "expMonth", "expYear")
              .record(QuotedChange.Missing.class, "address", "paymentMethod")
              .values(
                  Map.of(
                      Policy.Payment.REQUIRED, "REQUIRED",
                      Policy.Payment.DEFERRED, "DEFERRED")));

  static final Form<QuotedChange> CHANGE =
      FORMAT.form(
          QuotedChange.class,
          QuoteJson::whoseFactsLeftTheCalendar,
          QuoteJson::whoseCustomerHasRates);

  private QuoteJson() {}

  /// From 1 to 2, as what happened itself.
  private static ObjectNode whoseFactsLeftTheCalendar(ObjectNode change) {
    Stream.of(
            Stream.of(change.get("fact")),
            change.path("rests").valueStream(),
            change.path("replaced").valueStream())
        .flatMap(facts -> facts)
        .forEach(fact -> HappeningJson.whichLeftTheCalendarIn((ObjectNode) fact));
    return change;
  }

  /// From 2 to 3: a customer had one rate, always.
  private static ObjectNode whoseCustomerHasRates(ObjectNode change) {
    if (change.path("profile").get("tax") instanceof ObjectNode tax) {
      var rate = tax.remove("rate");
      tax.put("exempt", false).putArray("rates").addObject().set("standard", rate);
    }
    return change;
  }

  /// What quotes are fingerprinted by, too.
  static Types types() {
    return BillingTypes.types()
        .record(BillingProfile.class, "currency", "zone", "tax", "pastDue", "triedFamilies", "key")
        .record(AccountBalance.Open.class, "subscription", "cause", "amount");
  }

  /// The versions of its catalogue that it names.
  static Set<Integer> versionsIn(QuotedChange change) {
    return FORMAT.numbers(change, "version");
  }
}
