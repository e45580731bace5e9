package dev.midcycle.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.id.CustomerId;
import dev.midcycle.testkit.Installation;
import dev.midcycle.testkit.Installation.Merchant;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// Finds a customer's documents by status, year and number.
class DocumentsOfACustomerByHttpTest {
  @RegisterExtension static final Installation installation = new Installation();
  private static Merchant merchant;
  private static CustomerId ann;

  /// Ann's are INV-000001 of 1 April and one of 1 May; INV-000002 is Ben's.
  @BeforeAll
  static void open() {
    merchant = installation.merchant("scout");
    ann = merchant.payer("Ann", "tok_success");
    merchant.subscribe(ann, "basic", "month");
    merchant.subscribe(merchant.payer("Ben", "tok_success"), "pro", "month");
    merchant.advance("2026-05-02");
  }

  private static List<JsonNode> found(String asked) {
    var answer = merchant.caller().get("/v1/customers/" + ann + "/documents" + asked);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.json().at("/data").valueStream().toList();
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          asked                           | how many
          ?limit=100                      | 2
          ?status=paid                    | 2
          ?status=issued                  | 0
          ?year=2026                      | 2
          ?year=0002026                   | 2
          ?year=2025                      | 0
          ?year=9999                      | 0
          ?year=1970                      | 0
          ?year=2027                      | 0
          ?year=2026&status=paid&limit=2  | 2
          ?number=INV-000001              | 1
          ?number=inv%20000001            | 1
          ?number=1                       | 1
          ?number=1&year=2025             | 0
          ?number=CN-000001               | 0
          ?number=2                       | 0
          ?number=x                       | 0
          """)
  void documents_of_a_customer_are_found_by_what_is_asked(String asked, int count) {
    assertThat(found(asked)).hasSize(count);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "1969", "10000", "999999999", "+2026", "2026.0"})
  void what_is_not_a_year_is_refused(String year) {
    var asked = "/v1/customers/" + ann + "/documents?year=" + year;
    assertThat(merchant.caller().get(asked).status()).isEqualTo(400);
  }
}
