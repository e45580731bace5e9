package dev.midcycle.customer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which of the numbers that people enter are VAT ids.
class VatIdTest {
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
    assertThat(VatId.of(entered).map(VatId::text).orElse(null)).isEqualTo(vatId);
  }

  /// One of each way in which countries reckon, and one digit more, less or another of some.
  @ParameterizedTest
  @CsvSource({
    "ATU13585627, false",
    "ATU13585626, true",
    "BE0428759497, false",
    "BE1000000021, false",
    "BE0428759498, true",
    "CY10259033P, false",
    "CZ7103192745, false",
    "DE136695976, false",
    "DE136695978, true",
    "DE13669597, true",
    "DE1366959760, true",
    "DK13585628, false",
    "EL094259216, false",
    "EL094259215, true",
    "ESX5253868R, false",
    "ESB58378431, false",
    "ESB58378432, true",
    "FR40303265045, false",
    "FRK7399859412, false",
    "FR83404833047, true",
    "GB980780684, false",
    "IE6433435F, false",
    "IE6433435OA, false",
    "IT00743110157, false",
    "IT00743110158, true",
    "LT100001919017, false",
    "NL010000446B01, false",
    "NL000099998B57, false",
    "NL123456789B91, true",
    "PL8567346215, false",
    "PL8567346224, true",
    "SE556188840401, false",
    "SI50223054, false",
    "XK600123456, false",
    "US123456789, false"
  })
  void a_wrong_digit_is_seen_where_the_rules_of_its_country_are_known(String id, boolean mistyped) {
    assertThat(new VatId(id).isMistyped()).isEqualTo(mistyped);
  }
}
