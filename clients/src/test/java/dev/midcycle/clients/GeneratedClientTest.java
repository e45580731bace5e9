package dev.midcycle.clients;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.client.JSON;
import dev.midcycle.client.model.ChangeRequest;
import dev.midcycle.client.model.ChangeVerb;
import dev.midcycle.client.model.Derivation;
import dev.midcycle.client.model.QuoteRequest;
import org.junit.jupiter.api.Test;

/// What the generated Java client makes of requests and answers.
class GeneratedClientTest {
  private static final com.fasterxml.jackson.databind.ObjectMapper MAPPER = new JSON().getMapper();

  @Test
  void a_request_is_written_as_the_api_reads_it() throws Exception {
    var change =
        new ChangeRequest()
            .customer("cus_1")
            .subscription("sub_1")
            .change(new ChangeVerb().plan("pro"));

    assertThat(MAPPER.readTree(MAPPER.writeValueAsString(new QuoteRequest(change))))
        .isEqualTo(
            MAPPER.readTree(
                """
                {"customer": "cus_1", "subscription": "sub_1", "change": {"plan": "pro"}}
                """));
  }

  @Test
  void an_answer_of_several_kinds_is_read_as_the_one_that_it_is() throws Exception {
    var derivation =
        MAPPER.readValue(
            """
            {"kind": "whole", "price": {"currency": "USD", "amount": "40.00"}, "quantity": "1"}
            """,
            Derivation.class);

    assertThat(derivation.getWholeDerivation().getPrice().getAmount()).isEqualTo("40.00");
  }
}
