package dev.midcycle.einvoice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which of the numbers that people enter are VAT ids.
class VatIdsTest {
  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          entered | vat id
          de 123 456 789 | DE123456789
          EL123456789 | EL123456789
          XI 123 456 789 | XI123456789
          XK-600123456 | XK600123456
          FRXX999999999 | FRXX999999999
          FR 40 303 265 045 | FR40303265045
          GB GD 001 | GBGD001
          CHE-123.456.789 MWST | CHE123456789MWST
          ATU12345678 | ATU12345678
          ESX1234567X | ESX1234567X
          NL123456789B01 | NL123456789B01
          IE1234567FA | IE1234567FA
          St.-Nr. 12/345/67890 |
          USt-IdNr. DE123456789 |
          BN 12345 RC | BN12345RC
          SS123456789 |
          AB123456789 |
          12/345/67890 |
          DE |
          """)
  void a_vat_id_begins_with_its_country_and_goes_on_with_digits(String entered, String vatId) {
    assertThat(Parties.vatId(entered).orElse(null)).isEqualTo(vatId);
  }
}
