package dev.midcycle.floors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.floors.SqlTexts.Text;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A table is written by one package; whoever else wants something of it asks that package's store.
/// So one reads in one place what can become of a row.
class TableOwnersTest {
  /// A package, and the tables that it alone writes.
  private static final String OWNERS =
      """
      access        api_key attempt pay_link portal_session sign_in
      agreement     cancellation_reason
      alert         spending_rule usage_alert
      audit         audit
      bank          bank_entry
      catalogstore  catalog_version coupon_redemption
      change        quote quote_confirmation
      correction    refund refund_share
      credit        credit_balance credit_entry credit_grant
      customer      customer member tax_rate tenant
      entitlement   entitlement_change
      event         usage_unmatched
      invoice       billed billed_tax document document_counter document_line document_tax fact paper_source
      invoice       subscription
      job           work_item
      ledger        ledger_code ledger_earning ledger_entry ledger_late ledger_lowered ledger_period ledger_setting
      mail          mail
      outbox        outbox event_object event_arrival event_counter event_reader
      paper         logo paper
      payment       dispute gateway past_due payment payment_method payment_share refund_call
      sales         sales_request sales_request_message
      subscription  subscription_label
      webhook       webhook_endpoint webhook_delivery webhook_attempt webhook_due
      usage         daily_usage usage_batch usage_correction usage_event usage_retention usage_shape usage_shape_meter
      usage         usage_split
      """;

  private static final Map<String, String> OWNER_OF =
      OWNERS
          .lines()
          .map(line -> line.split("\\s+"))
          .flatMap(words -> Arrays.stream(words).skip(1).map(table -> Map.entry(table, words[0])))
          .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

  @Test
  void every_table_is_written_by_its_owner_alone() {
    assertThat(breaches(SqlTexts.all())).isEmpty();
  }

  @Test
  void every_owner_writes_its_tables() {
    var written =
        SqlTexts.all().stream()
            .flatMap(text -> text.written().stream())
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(written).isEqualTo(new TreeSet<>(OWNER_OF.keySet()));
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          what is planted                                                | breach
          insert into document (tenant) values (:tenant)                 | collect writes document, which is invoice's
          update document set open = 0                                   | collect writes document, which is invoice's
          update document as d set open = 0                              | collect writes document, which is invoice's
          with gone as (delete from document returning 1) select 1       | collect writes document, which is invoice's
          insert into nobodys values (1)                                 | collect writes nobodys, which is nobody's
          select 1 from document for update skip locked                  |
          insert into billed values (1) on conflict do update set open = 0 | collect writes billed, which is invoice's
          """)
  void a_breach_that_is_planted_is_found(String sql, String breach) {
    var found = breaches(List.of(new Text("collect", "Planted.java", sql)));

    assertThat(found).isEqualTo(breach == null ? Set.of() : new TreeSet<>(Set.of(breach)));
  }

  /// So that the pattern cannot become blind unseen.
  @Test
  void the_texts_are_found() {
    assertThat(SqlTexts.all().stream().filter(Text::isStatement)).hasSizeGreaterThan(150);
  }

  static boolean isOwned(String table) {
    return OWNER_OF.containsKey(table);
  }

  static Optional<String> ownerOf(String table) {
    return Optional.ofNullable(OWNER_OF.get(table));
  }

  private static Set<String> breaches(List<Text> texts) {
    return texts.stream()
        .flatMap(TableOwnersTest::breaches)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<String> breaches(Text text) {
    return text.written().stream()
        .filter(table -> !text.room().equals(OWNER_OF.get(table)))
        .map(table ->
            "%s writes %s, which is %s's"
                .formatted(text.room(), table, OWNER_OF.getOrDefault(table, "nobody")));
  }
}
