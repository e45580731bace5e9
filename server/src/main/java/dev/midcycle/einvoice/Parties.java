package dev.midcycle.einvoice;

import dev.midcycle.customer.BillingDetails;
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
import java.util.regex.Pattern;

/// Who sells and who buys, and what the rules miss about them.
///
/// A VAT id begins with its country. Where nothing is subject to the tax, the rules allow none: the
/// number is then told as another number of its owner.
record Parties(PaperContent.Bill content, List<Vat> vats) {
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  /// Greece and Northern Ireland have other letters in VAT ids than in addresses, and Kosovo is in
  /// no list of countries; the published rules (BR-CO-09) take all three, and no South Sudan.
  private static final Set<String> ONLY_OF_VAT = Set.of("EL", "XI", "XK");

  private static final Set<String> NOT_OF_VAT = Set.of("SS");

  /// A country's letters are followed by digits, at most one letter between; two in France and in
  /// the United Kingdom. `STNR12345` is no VAT id of São Tomé, but a tax number with its name.
  private static final Pattern VAT_ID =
      Pattern.compile("(?:FR|GB)[A-Z0-9]{2}[0-9]+|[A-Z]{2}[A-Z]?[0-9][A-Z0-9]*");

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
    if (isReversed() && buyerTaxId().flatMap(Parties::vatId).isEmpty()) {
      lacks.add(Lack.BUYER_VAT_ID);
    }
    return lacks;
  }

  Party seller() {
    var number = sellerTaxId().orElseThrow();
    var vatId = vatId(number).filter(_ -> !isOutside());
    var other = Optional.of(number).filter(_ -> vatId.isEmpty());
    return new Party(
        content.source().seller().details().orElseThrow().name(),
        address(content.source().seller().details()).orElseThrow(),
        other,
        vatId,
        other);
  }

  Party buyer() {
    var vatId = buyerTaxId().flatMap(Parties::vatId).filter(_ -> !isOutside());
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

  /// `DE123456789` of `de 123 456 789`; empty for what begins with no country.
  static Optional<String> vatId(String number) {
    var plain = number.replaceAll("[^\\p{Alnum}]", "").toUpperCase(Locale.ROOT);
    return Optional.of(plain)
        .filter(one -> one.length() > 3 && VAT_ID.matcher(one).matches())
        .filter(one -> isCountry(one.substring(0, 2)));
  }

  private static boolean isCountry(String letters) {
    return (COUNTRIES.contains(letters) && !NOT_OF_VAT.contains(letters))
        || ONLY_OF_VAT.contains(letters);
  }
}
