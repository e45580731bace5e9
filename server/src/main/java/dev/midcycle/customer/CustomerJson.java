package dev.midcycle.customer;

import dev.midcycle.stored.Form;
import dev.midcycle.stored.Format;
import dev.midcycle.stored.Types;

/// How what tenants and customers say of themselves is stored.
public final class CustomerJson {
  private static final Format FORMAT = new Format(types());

  public static final Form<BillingDetails> DETAILS = FORMAT.form(BillingDetails.class);
  public static final Form<Tenant.Look> LOOK = FORMAT.form(Tenant.Look.class);

  private CustomerJson() {}

  public static Types types() {
    return new Types()
        .record(BillingDetails.class, "name", "address", "taxId")
        .record(
            BillingDetails.Address.class,
            "line1",
            "line2",
            "city",
            "region",
            "postalCode",
            "country")
        .record(Tenant.Look.class, "accent", "logoUrl", "helpUrl");
  }
}
