package dev.midcycle.paper;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.customer.BankDetails;
import dev.midcycle.invoice.PaymentReference;
import dev.midcycle.money.Money;
import dev.midcycle.testkit.QrScanner;
import java.awt.image.BufferedImage;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a banking app reads, as EPC069-12 lays it down.
class EpcCodeTest {
  private static final PaymentReference REFERENCE =
      PaymentReference.typed("RF18539007547034").orElseThrow();
  private static final int SQUARE = 4;
  private static final int QUIET = 4;

  private static BankDetails bank(String holder, Optional<String> bic) {
    return BankDetails.of(holder, "DE71 1102 2033 0123 4567 89", bic, Optional.empty())
        .orElseThrow();
  }

  private static Money eur(String amount) {
    return Money.exactly(Currency.getInstance("EUR"), new BigDecimal(amount));
  }

  /// The example of the guideline, with a reference of the creditor's in place of a text.
  @Test
  void says_line_by_line_what_the_guideline_asks_for() {
    var code =
        EpcCode.of(
                bank("Wikimedia Foerdergesellschaft", Optional.of("BHBLDEHHXXX")),
                eur("12.3"),
                REFERENCE)
            .orElseThrow();

    assertThat(code.text())
        .isEqualTo(
            """
            BCD
            002
            1
            SCT
            BHBLDEHHXXX
            Wikimedia Foerdergesellschaft
            DE71110220330123456789
            EUR12.3

            RF18539007547034\
            """);
  }

  @Test
  void leaves_the_line_of_a_bic_empty_where_none_is_known() {
    var code = EpcCode.of(bank("Acme", Optional.empty()), eur("40"), REFERENCE).orElseThrow();

    assertThat(code.text()).contains("SCT\n\nAcme\n", "\nEUR40\n");
  }

  @ParameterizedTest
  @CsvSource({"USD, 12.30", "EUR, 0.00", "EUR, -1.00", "EUR, 1000000000.00"})
  void there_is_none_for_other_money(String currency, String amount) {
    var money = Money.exactly(Currency.getInstance(currency), new BigDecimal(amount));

    assertThat(EpcCode.of(bank("Acme", Optional.empty()), money, REFERENCE)).isEmpty();
  }

  /// The longest that there is fits into the largest code of the guideline, which is 69 squares.
  @ParameterizedTest
  @CsvSource({"Acme", "Café Zürich & Söhne", "東京カフェ株式会社", "LONGEST"})
  void a_scanner_reads_what_it_says(String name) {
    var holder = name.equals("LONGEST") ? "ß".repeat(90) : name;
    var code =
        EpcCode.of(bank(holder, Optional.of("BHBLDEHHXXX")), eur("999999999.99"), REFERENCE)
            .orElseThrow();

    assertThat(code.modules().size()).isLessThanOrEqualTo(69);
    assertThat(QrScanner.read(picture(code.modules()))).isEqualTo(code.text());
    assertThat(code.text().lines().skip(5).findFirst().orElseThrow().length())
        .isLessThanOrEqualTo(70);
  }

  private static BufferedImage picture(EpcCode.Modules modules) {
    int across = (modules.size() + 2 * QUIET) * SQUARE;
    var image = new BufferedImage(across, across, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < across; y++) {
      for (int x = 0; x < across; x++) {
        image.setRGB(x, y, isDark(modules, y / SQUARE - QUIET, x / SQUARE - QUIET) ? 0 : 0xFFFFFF);
      }
    }
    return image;
  }

  private static boolean isDark(EpcCode.Modules modules, int row, int column) {
    boolean inside = row >= 0 && column >= 0 && row < modules.size() && column < modules.size();
    return inside && modules.isDark(row, column);
  }
}
