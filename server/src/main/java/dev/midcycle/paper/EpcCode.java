package dev.midcycle.paper;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.midcycle.customer.BankDetails;
import dev.midcycle.invoice.Document;
import dev.midcycle.invoice.PaymentReference;
import dev.midcycle.money.Money;
import io.nayuki.qrcodegen.QrCode;
import io.nayuki.qrcodegen.QrSegment;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// A credit transfer that a banking app scans: the QR code of EPC069-12, version 2. There is one
/// for euro alone.
///
/// @param text what the code says, line by line
public record EpcCode(String text) {
  private static final String EURO = "EUR";
  private static final BigDecimal MOST = new BigDecimal("999999999.99");
  private static final int LONGEST_NAME = 70;

  /// The guideline asks for this size at most, and for this correction.
  private static final int LARGEST = 13;

  private static final QrCode.Ecc CORRECTION = QrCode.Ecc.MEDIUM;

  /// Of what is open of a document that can be paid so.
  public static Optional<EpcCode> of(BankDetails bank, Money open, Document document) {
    return of(bank, open, document.reference());
  }

  static Optional<EpcCode> of(BankDetails bank, Money amount, PaymentReference reference) {
    return amount.isPositive()
            && amount.currency().getCurrencyCode().equals(EURO)
            && amount.amount().compareTo(MOST) <= 0
        ? Optional.of(new EpcCode(written(bank, amount, reference)))
        : Optional.empty();
  }

  private static String written(BankDetails bank, Money amount, PaymentReference reference) {
    return String.join(
        "\n",
        List.of(
            "BCD",
            "002",
            "1",
            "SCT",
            bank.bic().orElse(""),
            cut(bank.holder()),
            bank.iban(),
            EURO + amount.amount().stripTrailingZeros().toPlainString(),
            "",
            reference.text()));
  }

  /// Never in the middle of a letter.
  private static String cut(String name) {
    var plain = name.replaceAll("\\s+", " ").strip();
    return plain.codePointCount(0, plain.length()) <= LONGEST_NAME
        ? plain
        : plain.substring(0, plain.offsetByCodePoints(0, LONGEST_NAME)).strip();
  }

  /// What is dark of the code, by row and column.
  public Modules modules() {
    var bytes = List.of(QrSegment.makeBytes(text.getBytes(UTF_8)));
    return new Modules(QrCode.encodeSegments(bytes, CORRECTION, 1, LARGEST, -1, false));
  }

  /// The squares of a code, without the quiet zone around them.
  public record Modules(QrCode code) {
    /// As many in a row as in a column.
    public int size() {
      return code.size;
    }

    public boolean isDark(int row, int column) {
      return code.getModule(column, row);
    }

    /// The dark ones as the path of an SVG, a unit each.
    public String path() {
      var path = new StringBuilder();
      for (int row = 0; row < size(); row++) {
        for (int column = 0; column < size(); column++) {
          if (isDark(row, column)) {
            path.append('M').append(column).append(' ').append(row).append("h1v1h-1z");
          }
        }
      }
      return path.toString();
    }
  }
}
