package dev.midcycle.api.customer;

import dev.midcycle.customer.BillingDetails;
import dev.midcycle.http.Problem;

/// VAT ids that are sent.
final class VatIds {
  static final String MISTYPED =
      "is not a VAT id: a digit is wrong or missing; ask the customer to compare it";

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
