package dev.midcycle.testkit;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.id.CustomerId;
import dev.midcycle.testkit.Installation.Merchant;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Customers made of one that is there live on as it does, to the cent.
class CrowdTest {
  private static final String TABLES_OF_TENANTS =
      """
      select c.table_name
      from information_schema.columns c
      join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
      where c.table_schema = 'public'
        and c.column_name = 'tenant'
        and t.table_type = 'BASE TABLE'
      """;

  @RegisterExtension static final Installation installation = new Installation();

  @Test
  void every_table_of_tenants_is_copied_or_said_not_to_be() {
    var said = new HashSet<>(Crowd.copiedTables());
    said.addAll(Crowd.NOT_COPIED);

    assertThat(said).isEqualTo(installation.rows(TABLES_OF_TENANTS).stream().collect(toSet()));
  }

  @Test
  void each_is_quoted_and_billed_as_the_first() throws SQLException {
    var scout = installation.merchant("scout");
    var first = scout.payer("Harbor", "tok_success");
    scout
        .caller()
        .post("/v1/customers/" + first + "/credits", "{\"amount\":\"5.00\",\"note\":\"x\"}");
    scout.subscribe(first, "basic", "month");
    scout.advance("2026-05-10");
    cameras(scout, first);
    scout.advance("2026-06-16");

    Crowd.make(installation.database.login(), scout.id(), Map.of(first, 3));

    var all = customers(scout);
    assertThat(all).hasSize(4);
    assertThat(all.stream().map(one -> upgrade(scout, one)).distinct()).hasSize(1);
    scout.advance("2026-07-16");
    assertThat(all.stream().map(one -> documents(scout, one)).distinct()).hasSize(1);
    assertThat(documents(scout, first)).contains("2026-07-01");
  }

  /// What is known of one that was never renewed is not summed up yet.
  @Test
  void whoever_has_just_come_is_billed_as_the_first() throws SQLException {
    var scout = installation.merchant("scout");
    var first = scout.payer("Harbor", "tok_success");
    scout.subscribe(first, "basic", "month");

    Crowd.make(installation.database.login(), scout.id(), Map.of(first, 3));

    scout.advance("2026-06-16");
    var documents = customers(scout).stream().map(one -> documents(scout, one)).toList();
    assertThat(documents).hasSize(4).allMatch(documents.getFirst()::equals);
    assertThat(documents.getFirst()).contains("2026-06-01");
  }

  private static void cameras(Merchant scout, CustomerId customer) {
    for (int day = 2; day < 10; day++) {
      scout
          .caller()
          .post(
              "/v1/events",
              """
              {"id":"%1$d","customer":"%2$s","event":"camera.connected","time":"2026-05-0%1$dT12:00:00Z","properties":{"camera_id":"a"}}
              """
                  .formatted(day, customer));
    }
    installation.application.usage().folding().fold(scout.id());
  }

  private static List<CustomerId> customers(Merchant merchant) {
    return installation
        .rows("select id from customer where tenant = '%s'".formatted(merchant.id().uuid()))
        .stream()
        .map(id -> new CustomerId(UUID.fromString(id)))
        .toList();
  }

  /// What it would cost, without what names anything.
  private static String upgrade(Merchant merchant, CustomerId customer) {
    var subscription =
        merchant.caller().get("/v1/customers/" + customer + "/subscriptions").at("/data/0/id");
    var quote =
        merchant
            .caller()
            .post(
                "/v1/quotes",
                "{\"customer\":\"%s\",\"subscription\":\"%s\",\"change\":{\"plan\":\"pro\"}}"
                    .formatted(customer, subscription));
    assertThat(quote.status()).isEqualTo(201);
    return nameless(quote.text());
  }

  private static String documents(Merchant merchant, CustomerId customer) {
    return nameless(merchant.caller().get("/v1/customers/" + customer + "/documents").text());
  }

  private static String nameless(String json) {
    return json.replaceAll("\"[a-z]+_[0-9a-z]{26}\"", "\"id\"")
        .replaceAll("\"number\":\\s*\"[^\"]*\"", "")
        .replaceAll("\"(fingerprint|now|instant|expires_at|created_at)\":\\s*\"[^\"]*\"", "")
        .replaceAll("[a-z]+_[0-9a-z]{26}", "id");
  }
}
