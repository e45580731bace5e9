package dev.midcycle.customer;

import java.util.Optional;

/// Who an invoice is made out to.
///
/// @param name of the company or person
public record BillingDetails(String name, Address address, Optional<String> taxId) {

  /// Where that is.
  ///
  /// @param region state or province
  /// @param country ISO 3166-1, two letters
  public record Address(
      String line1,
      Optional<String> line2,
      String city,
      Optional<String> region,
      String postalCode,
      String country) {}

  /// Whether a VAT id of its country has a wrong digit. Other tax numbers are anybody's to write.
  public boolean hasMistypedVatId() {
    return taxId
        .flatMap(VatId::of)
        .filter(id -> id.isOf(address.country()) && id.isMistyped())
        .isPresent();
  }
}
