package dev.midcycle.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// References by ISO 11649: made of numbers, and found again in what payers write.
class PaymentReferenceTest {
  private static DocumentNumber number(String text) {
    return DocumentNumber.typed(text).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          number                 | reference                 | in groups
          INV-000001             | RF69INV000001             | RF69 INV0 0000 1
          INV-000042             | RF29INV000042             | RF29 INV0 0004 2
          INV-1234567            | RF16INV1234567            | RF16 INV1 2345 67
          CN-000007              | RF66CN000007              | RF66 CN00 0007
          INV-123456789012345678 | RF52INV123456789012345678 | RF52 INV1 2345 6789 0123 4567 8
          """)
  void is_made_of_the_number_alone(String number, String reference, String inGroups) {
    var made = PaymentReference.of(number(number));

    assertThat(made.text()).isEqualTo(reference);
    assertThat(made.inGroups()).isEqualTo(inGroups);
    assertThat(made.number()).contains(number(number));
    assertThat(PaymentReference.typed(inGroups.toLowerCase(Locale.ROOT))).contains(made);
  }

  /// Of the standard's own pages, and of those that explain it.
  @ParameterizedTest
  @CsvSource({
    "RF18 5390 0754 7034",
    "RF18000000000539007547034",
    "RF71 2348 231",
    "RF45 G72U UR",
    "RF6518K5"
  })
  void examples_that_are_published_are_right(String published) {
    assertThat(PaymentReference.typed(published)).isPresent();
    assertThat(PaymentReference.about(published.replace(" ", "").substring(4)).inGroups())
        .isEqualTo(PaymentReference.typed(published).orElseThrow().inGroups());
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          what a payer wrote                                     | numbers
          RF29INV000042                                          | INV-000042
          rf29 inv0 0004 2                                       | INV-000042
          Rechnung RF29 INV0 0004 2 danke                        | INV-000042
          Invoice RF29-INV0-0004-2, 3 June 2026                  | INV-000042
          SVWZ+RF29INV000042 EREF+4711                           | INV-000042
          "RF29 INV0\n0004 2"                                    | INV-000042
          RF29 INV0 0004 2 2026                                  | INV-000042
          RF69INV000001 and RF29INV000042                        | INV-000001 INV-000042
          RF29 INV0 0004 2 RF29INV000042                         | INV-000042
          RF66CN000007                                           | CN-000007
          RF28INV000042                                          | -
          RF29INV000024                                          | -
          RF29INV000042X                                         | -
          XRF29INV000042                                         | -
          RF18 5390 0754 7034                                    | -
          INV-000042                                             | -
          RF                                                     | -
          """)
  void are_found_among_other_words(String text, String numbers) {
    var found = PaymentReference.in(text.replace("\\n", "\n"));

    assertThat(found.stream().map(one -> one.number().orElseThrow().toString()))
        .containsExactlyElementsOf(
            numbers.equals("-") ? List.of() : Arrays.asList(numbers.split(" ", -1)));
  }

  /// Every digit and letter exchanged for each other one, and every two neighbours swapped.
  @Test
  void one_slip_is_noticed() {
    var right = PaymentReference.of(number("INV-000042")).text();
    int slips = 0;
    for (int at = 2; at < right.length(); at++) {
      for (char other : "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ".toCharArray()) {
        var wrong = right.substring(0, at) + other + right.substring(at + 1);
        if (!wrong.equals(right)) {
          slips++;
          assertThat(PaymentReference.in(wrong)).as(wrong).isEmpty();
        }
      }
      var swapped =
          right.substring(0, at - 1)
              + right.charAt(at)
              + right.charAt(at - 1)
              + right.substring(at + 1);
      if (!swapped.equals(right)) {
        assertThat(PaymentReference.in(swapped)).as(swapped).isEmpty();
      }
    }
    assertThat(slips).isEqualTo(11 * 35);
  }

  @Test
  void one_that_is_wrong_cannot_be_made() {
    assertThatThrownBy(() -> new PaymentReference("RF28INV000042"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("RF28INV000042");
    assertThat(DocumentNumber.typed("INV-0000042")).as("a zero too many").isEmpty();
    assertThat(DocumentNumber.typed("INV-000000")).isEmpty();
  }
}
