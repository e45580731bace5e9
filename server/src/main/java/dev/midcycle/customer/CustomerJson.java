package dev.midcycle.customer;

import dev.midcycle.catalog.Country;
import dev.midcycle.money.Decimal;
import dev.midcycle.stored.Form;
import dev.midcycle.stored.Format;
import dev.midcycle.stored.Types;
import dev.midcycle.terms.TaxRates;
import dev.midcycle.terms.Taxation;

/// How what tenants and customers say of themselves is stored.
public final class CustomerJson {
  private static final Format FORMAT = new Format(types());

  public static final Form<BillingDetails> DETAILS = FORMAT.form(BillingDetails.class);
  public static final Form<BankDetails> BANK = FORMAT.form(BankDetails.class);
  public static final Form<Tenant.Look> LOOK = FORMAT.form(Tenant.Look.class);
  public static final Form<Taxation> TAX = FORMAT.form(Taxation.class);

  /// As the database writes them, of what a tenant keeps of a country.
  public static final Form<TaxRates> RATES = FORMAT.form(TaxRates.class);

  private CustomerJson() {}

  public static Types types() {
    return taxes(new Types())
        .record(BillingDetails.class, "name", "address", "taxId")
        .record(
            BillingDetails.Address.class,
            "line1",
            "line2",
            "city",
            "region",
            "postalCode",
            "country")
        .record(BankDetails.class, "holder", "iban", "bic", "bank")
        .record(Tenant.Look.class, "accent", "logoUrl", "helpUrl");
  }

  /// How somebody is taxed, for whoever stores it with something else.
  public static Types taxes(Types types) {
    return types
        .text(Country.class, Country::new)
        .text(Decimal.class, Decimal::of)
        .record(Taxation.class, "country", "rates", "inclusive", "exempt", "vatId")
        .record(TaxRates.class, "from", "standard", "reduced");
  }
}
