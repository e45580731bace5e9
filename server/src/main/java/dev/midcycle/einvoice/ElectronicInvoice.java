package dev.midcycle.einvoice;

import static java.math.RoundingMode.HALF_UP;

import dev.midcycle.customer.BillingDetails;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/// An invoice or a credit note as EN 16931 has it: what it says, in no syntax. The numbers behind
/// `BT` and `BG` are the standard's.
///
/// Amounts are in major units. Those of a credit note have the other sign than the document's own:
/// what it gives back is above zero.
///
/// @param number BT-1
/// @param issuedOn BT-2; the tax point (BT-7) is told only where it is another day, and here it
///   never is
/// @param dueOn BT-9, where something is to be paid
/// @param notes BT-22
/// @param purchaseOrder BT-13
/// @param period BG-14, from the first day that a line is for to the last
/// @param preceding BG-3, the invoice that a credit note corrects, or in whose place an invoice is
/// @param reference BT-83, without spaces
/// @param payment BG-16
/// @param terms BT-20
/// @param taxes BG-23
record ElectronicInvoice(
    DocumentType type,
    String number,
    LocalDate issuedOn,
    Optional<LocalDate> dueOn,
    Currency currency,
    List<String> notes,
    Optional<String> purchaseOrder,
    Days period,
    Optional<Preceding> preceding,
    Party seller,
    Party buyer,
    String reference,
    Optional<Means> payment,
    String terms,
    List<Line> lines,
    List<TaxSum> taxes,
    Totals totals) {
  ElectronicInvoice {
    notes = List.copyOf(notes);
    lines = List.copyOf(lines);
    taxes = List.copyOf(taxes);
    agree("its lines", totals.net(), sum(lines.stream().map(Line::net).toList()));
    agree("what is taxed", totals.net(), sum(taxes.stream().map(TaxSum::base).toList()));
    agree("its taxes", totals.tax(), sum(taxes.stream().map(TaxSum::tax).toList()));
  }

  private static BigDecimal sum(List<BigDecimal> amounts) {
    return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /// One amount, come by in two ways.
  static void agree(String what, BigDecimal one, BigDecimal other) {
    if (one.compareTo(other) != 0) {
      throw new IllegalArgumentException("%s come to %s, not %s".formatted(what, other, one));
    }
  }

  /// BT-3.
  enum DocumentType {
    INVOICE("380"),
    CREDIT_NOTE("381");

    final String code;

    DocumentType(String code) {
      this.code = code;
    }
  }

  /// From the first day to the last, which counts.
  record Days(LocalDate first, LocalDate last) {}

  /// An earlier document.
  record Preceding(String number, LocalDate issuedOn) {}

  /// Who sells (BG-4) or buys (BG-7).
  ///
  /// @param id BT-29 or BT-46
  /// @param vatId BT-31 or BT-48, which begins with a country
  /// @param taxNumber BT-32, of a seller
  record Party(
      String name,
      BillingDetails.Address address,
      Optional<String> id,
      Optional<String> vatId,
      Optional<String> taxNumber) {}

  /// How it is, or was, paid.
  sealed interface Means {
    /// BG-18.
    record Card(String brand, String last4) implements Means {}

    /// BG-17.
    ///
    /// @param sepa whether it is one within the single euro payments area
    record Transfer(boolean sepa, String holder, String iban, Optional<String> bic)
        implements Means {}
  }

  /// What is taxed how (BT-151 with BT-152).
  ///
  /// @param percent 19 is 19 %
  record Vat(Category category, BigDecimal percent) {
    boolean isIn(Category one) {
      return category == one;
    }
  }

  /// Of UNCL 5305.
  enum Category {
    /// At a rate.
    S,
    /// At zero.
    Z,
    EXEMPT,
    REVERSE_CHARGE,
    /// Not subject to the tax.
    O;

    String code() {
      return switch (this) {
        case S -> "S";
        case Z -> "Z";
        case EXEMPT -> "E";
        case REVERSE_CHARGE -> "AE";
        case O -> "O";
      };
    }

    /// BT-121, where there is a code for the reason.
    Optional<String> reasonCode() {
      return switch (this) {
        case REVERSE_CHARGE -> Optional.of("VATEX-EU-AE");
        case O -> Optional.of("VATEX-EU-O");
        case S, Z, EXEMPT -> Optional.empty();
      };
    }
  }

  /// BG-23: what is taxed in one way, and the tax on it.
  ///
  /// @param reason BT-120, where nothing is taxed for a reason
  record TaxSum(Vat vat, BigDecimal base, BigDecimal tax, Optional<String> reason) {}

  /// BG-25.
  ///
  /// @param description BT-154
  /// @param note BT-127
  /// @param net BT-131
  record Line(
      String name,
      Optional<String> description,
      Optional<String> note,
      Days period,
      Quantity quantity,
      List<Allowance> allowances,
      Vat vat,
      BigDecimal net) {
    Line {
      allowances = List.copyOf(allowances);
      var off = sum(allowances.stream().map(Allowance::signed).toList());
      agree("a line's price and allowances", net, quantity.amount(net.scale()).subtract(off));
    }
  }

  /// How many at which price (BT-129, BT-146 and BT-149).
  ///
  /// @param number below zero for what is taken off
  /// @param unit of UN/ECE recommendation 20
  /// @param price for `base` of them, never below zero
  record Quantity(BigDecimal number, String unit, BigDecimal price, BigDecimal base) {
    /// Of one.
    static final String ONE = "C62";

    static final String DAY = "DAY";
    static final String SECOND = "SEC";

    /// One, for so much.
    static Quantity one(BigDecimal amount) {
      var number = amount.signum() < 0 ? BigDecimal.ONE.negate() : BigDecimal.ONE;
      return new Quantity(number, ONE, amount.abs(), BigDecimal.ONE);
    }

    BigDecimal amount(int decimals) {
      return number.multiply(price).divide(base, decimals, HALF_UP);
    }

    Quantity negated() {
      return new Quantity(number.negate(), unit, price, base);
    }
  }

  /// BG-27 or, where it makes the line dearer, BG-28.
  ///
  /// @param amount above zero
  record Allowance(boolean isCharge, BigDecimal amount, String reason) {
    static Allowance of(BigDecimal signed, String reason) {
      return new Allowance(signed.signum() < 0, signed.abs(), reason);
    }

    BigDecimal signed() {
      return isCharge ? amount.negate() : amount;
    }
  }

  /// BG-22.
  ///
  /// @param net the sum of the lines (BT-106), before tax (BT-109)
  /// @param tax BT-110
  /// @param gross BT-112
  /// @param prepaid what was settled when it was issued (BT-113)
  /// @param due what was left to be paid (BT-115)
  record Totals(
      BigDecimal net, BigDecimal tax, BigDecimal gross, BigDecimal prepaid, BigDecimal due) {
    Totals {
      agree("net and tax", gross, net.add(tax));
      agree("what was settled and what is due", gross, prepaid.add(due));
    }
  }
}
