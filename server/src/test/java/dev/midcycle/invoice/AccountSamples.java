package dev.midcycle.invoice;

import dev.midcycle.catalog.Catalog;
import dev.midcycle.catalog.ChargeKey;
import dev.midcycle.catalog.PlanKey;
import dev.midcycle.charging.Cause;
import dev.midcycle.charging.Derivation;
import dev.midcycle.charging.Rate;
import dev.midcycle.customer.CollectionTerms;
import dev.midcycle.drafting.AccountBalance;
import dev.midcycle.drafting.CreditBalance;
import dev.midcycle.drafting.Draft;
import dev.midcycle.drafting.Line;
import dev.midcycle.file.CatalogFiles;
import dev.midcycle.file.Reading;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.DocumentId;
import dev.midcycle.id.FactId;
import dev.midcycle.id.PaymentId;
import dev.midcycle.id.PaymentMethodId;
import dev.midcycle.id.QuoteId;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.id.TenantId;
import dev.midcycle.money.Decimal;
import dev.midcycle.money.Money;
import dev.midcycle.payment.Gateway;
import dev.midcycle.payment.Payment;
import dev.midcycle.payment.PaymentMethod;
import dev.midcycle.subscription.CustomerAccount;
import dev.midcycle.subscription.Payer;
import dev.midcycle.subscription.Seller;
import dev.midcycle.subscription.Subscription;
import dev.midcycle.terms.Catalogs;
import dev.midcycle.terms.Invoicing;
import dev.midcycle.terms.Item;
import dev.midcycle.terms.Tax;
import dev.midcycle.terms.Taxation;
import dev.midcycle.time.Stretch;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// One account, what is issued on it and what pays for that.
final class AccountSamples {
  static final Currency USD = Currency.getInstance("USD");
  static final Instant NOW = Instant.parse("2026-04-01T16:00:00Z");
  static final CustomerId CUSTOMER = new CustomerId(new UUID(7, 1));
  static final SubscriptionId OURS = new SubscriptionId(new UUID(7, 2));
  static final DocumentId EARLIER = new DocumentId(new UUID(7, 3));

  static final String SOLD =
      """
      catalog: sold
      currency: USD
      timezone: UTC
      billing: {net_days: 14}
      plans:
        fee: {name: Fee, family: f, rank: 2, prices: {month: 40}}
      """;

  static Money usd(String amount) {
    return new Money(USD, new BigDecimal(amount).movePointRight(2).longValueExact());
  }

  static Cause cause(int number) {
    return new Cause.Happened(new FactId(new UUID(9, number)));
  }

  /// Of one line, which takes back what another charged where it is below zero.
  static Draft draft(int number, String total, int takesBack) {
    var line =
        new Line(
            new Rate.Fee(
                new Item.OfPlan(new PlanKey("fee")),
                new ChargeKey("base"),
                1,
                Decimal.of(40),
                Decimal.of(1)),
            new Stretch(NOW, NOW.plusSeconds(60)),
            new Stretch(NOW, NOW.plusSeconds(60)),
            Decimal.of(1),
            usd(total),
            List.of(),
            Tax.NONE,
            new Derivation.TakenBack(usd(total), Money.zero(USD)),
            Optional.of(cause(takesBack)).filter(_ -> takesBack > 0),
            Optional.of(usd("0.00")).filter(_ -> takesBack > 0));
    return new Draft(
        cause(number),
        NOW.plusSeconds(number),
        List.of(line),
        List.of(),
        usd(total),
        List.of(),
        usd("0.00"),
        usd(total),
        List.of(),
        List.of(),
        List.of());
  }

  static Catalogs catalogs() {
    return switch (CatalogFiles.parse("sold", SOLD)) {
      case Reading.Valid<Catalog>(var read) -> Catalogs.of(1, read);
      case Reading.Invalid<Catalog>(var problems) -> throw new AssertionError(problems);
    };
  }

  /// @param open of the document that cause 1 made; nothing where it is zero
  static CustomerAccount account(String credit, String open) {
    var owed =
        Optional.of(usd(open))
            .filter(Money::isPositive)
            .map(amount ->
                new CustomerAccount.OpenDocument(
                    EARLIER, AccountBalance.Which.of(OURS, cause(1)), amount, usd("0"), NOW));
    var payer =
        new Payer(
            CUSTOMER,
            USD,
            ZoneOffset.UTC,
            Taxation.NONE,
            Set.of("tried before"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            true,
            Invoicing.SEPARATE,
            CollectionTerms.STANDARD,
            false);
    return CustomerAccount.of(
        payer,
        new Seller("Merchant", "{}", Optional.empty(), Optional.empty()),
        CreditBalance.of(usd(credit)),
        owed.stream().toList());
  }

  static Subscription subscription(CustomerAccount account) {
    return new Subscription(
        OURS, CUSTOMER, "sold", Optional.empty(), NOW, account.blank(OURS, catalogs(), NOW));
  }

  static Payment payment(String amount, String held) {
    var method =
        new PaymentMethod(
            new PaymentMethodId(new UUID(7, 4)),
            CUSTOMER,
            "tok_success",
            new Gateway.Card("visa", "4242", 12, 2030),
            PaymentMethod.Role.DEFAULT,
            NOW);
    return new Payment(
        new TenantId(new UUID(7, 5)),
        new PaymentId(new UUID(7, 6)),
        CUSTOMER,
        method,
        new Payment.Purpose.ForChange(OURS, new QuoteId(new UUID(7, 7))),
        usd(amount),
        usd(held),
        Payment.Occasion.ASKED,
        NOW);
  }

  private AccountSamples() {}
}
