package dev.midcycle.api.customer;

import dev.midcycle.customer.BillingDetails;
import dev.midcycle.http.Problem;
import dev.midcycle.words.Phrases;

/// VAT ids that are sent.
final class VatIds {
  private static final Phrases WORDS = Phrases.of("refusals");

  static final String MISTYPED = WORDS.say("vat_id_mistyped");

  private VatIds() {}

  /// Refuses a VAT id with a wrong digit.
  ///
  /// @param at where the details are, in the request
  static BillingDetails checked(BillingDetails details, String at) {
    if (details.hasMistypedVatId()) {
      throw Problem.invalid(at + "/tax_id", MISTYPED).thrown();
    }
    return details;
  }
}
