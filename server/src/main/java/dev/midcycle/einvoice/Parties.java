package dev.midcycle.einvoice;

import dev.midcycle.customer.BillingDetails;
import dev.midcycle.customer.VatId;
import dev.midcycle.einvoice.ElectronicInvoice.Category;
import dev.midcycle.einvoice.ElectronicInvoice.Party;
import dev.midcycle.einvoice.ElectronicInvoice.Vat;
import dev.midcycle.paper.Lack;
import dev.midcycle.paper.PaperContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Who sells and who buys, and what the rules miss about them.
///
/// A VAT id begins with its country. Where nothing is subject to the tax, the rules allow none: the
/// number is then told as another number of its owner.
record Parties(PaperContent.Bill content, List<Vat> vats) {
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  List<Lack> lacks() {
    var lacks = new ArrayList<Lack>();
    if (address(content.source().seller().details()).isEmpty()) {
      lacks.add(Lack.SELLER_ADDRESS);
    }
    if (sellerTaxId().isEmpty()) {
      lacks.add(Lack.SELLER_TAX_ID);
    }
    if (address(content.document().billingDetails()).isEmpty()) {
      lacks.add(Lack.BUYER_ADDRESS);
    }
    if (isReversed() && buyerTaxId().flatMap(VatId::of).isEmpty()) {
      lacks.add(Lack.BUYER_VAT_ID);
    }
    return lacks;
  }

  Party seller() {
    var number = sellerTaxId().orElseThrow();
    var vatId = VatId.of(number).map(VatId::text).filter(_ -> !isOutside());
    var other = Optional.of(number).filter(_ -> vatId.isEmpty());
    return new Party(
        content.source().seller().details().orElseThrow().name(),
        address(content.source().seller().details()).orElseThrow(),
        other,
        vatId,
        other);
  }

  Party buyer() {
    var vatId = buyerTaxId().flatMap(VatId::of).map(VatId::text).filter(_ -> !isOutside());
    var details = content.document().billingDetails();
    return new Party(
        details.orElseThrow().name(),
        address(details).orElseThrow(),
        buyerTaxId().filter(_ -> vatId.isEmpty()),
        vatId,
        Optional.empty());
  }

  private boolean isOutside() {
    return vats.stream().allMatch(one -> one.isIn(Category.O));
  }

  private boolean isReversed() {
    return vats.stream().anyMatch(one -> one.isIn(Category.REVERSE_CHARGE));
  }

  private Optional<String> sellerTaxId() {
    return content
        .source()
        .seller()
        .details()
        .flatMap(BillingDetails::taxId)
        .flatMap(Parties::told);
  }

  private Optional<String> buyerTaxId() {
    return content
        .document()
        .billingDetails()
        .flatMap(BillingDetails::taxId)
        .or(content.source().buyer()::taxId)
        .flatMap(Parties::told);
  }

  private static Optional<String> told(String number) {
    return Optional.of(number.strip()).filter(text -> !text.isEmpty());
  }

  /// Where its country is one.
  private static Optional<BillingDetails.Address> address(Optional<BillingDetails> details) {
    return details
        .filter(one -> !one.name().isBlank())
        .map(BillingDetails::address)
        .filter(one -> COUNTRIES.contains(one.country()));
  }
}
