package dev.midcycle.paper;

import dev.midcycle.customer.CustomerJson;
import dev.midcycle.stored.Form;
import dev.midcycle.stored.Format;
import dev.midcycle.stored.Types;

/// How it is stored who is on a paper. The database writes it, when a document is issued, with what
/// the tenant says of itself as that is stored.
final class PaperJson {
  private static final Format FORMAT = new Format(types());

  static final Form<Source.Seller> SELLER =
      FORMAT
          .form(Source.Seller.class)
          .copying("look", CustomerJson.LOOK)
          .copying("details", CustomerJson.DETAILS)
          .copying("bank", CustomerJson.BANK);
  static final Form<Source.Buyer> BUYER = FORMAT.form(Source.Buyer.class);

  private PaperJson() {}

  private static Types types() {
    return CustomerJson.types()
        .record(Source.Seller.class, "name", "look", "details", "bank")
        .record(Source.Buyer.class, "name", "zone", "language", "card", "taxId", "purchaseOrder")
        .record(Source.Card.class, "brand", "last4");
  }
}
