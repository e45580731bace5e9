package dev.midcycle.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.midcycle.id.TenantId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TxTest {
  private static final TenantId OURS = new TenantId(new UUID(7, 1));

  @RegisterExtension final TestDatabase testing = new TestDatabase();

  @Test
  void one_name_stands_for_another_value_in_each_statement() {
    var answered =
        written(tx -> {
          var first = text(tx, "first");
          var second = text(tx, "second");
          tx.send();
          return List.of(first.first().orElseThrow(), second.first().orElseThrow());
        });

    assertThat(answered).containsExactly("first", "second");
  }

  @Test
  void the_tenant_is_there_by_itself() {
    var tenant =
        written(tx -> {
          var asked = tx.ask("select cast(:tenant as text) as one", row -> row.text("one"));
          tx.commit();
          return asked.first();
        });

    assertThat(tenant).contains(OURS.uuid().toString());
  }

  @Test
  void a_subquery_brings_its_values_to_every_statement_that_names_it() {
    var wanted =
        new Subquery(
            "wanted", "select cast(:ids as text[]) as ids", Map.of("ids", List.of("a", "b")));
    var answered =
        written(tx -> {
          var all =
              tx.parameters()
                  .with(wanted)
                  .ask("with <wanted> select unnest(ids) as id from wanted", row -> row.text("id"));
          var some =
              tx.parameters()
                  .with(wanted)
                  .bind("id", "b")
                  .ask(
                      "with <wanted> select :id as id from wanted where :id = any(ids)",
                      row -> row.text("id"));
          tx.send();
          return List.of(all.rows(), some.rows());
        });

    assertThat(answered).containsExactly(List.of("a", "b"), List.of("b"));
  }

  static List<Arguments> mistakes() {
    return List.of(
        mistake("no value", tx -> tx.add("select :other"), "no value for :other"),
        mistake(
            "a value too many", tx -> text(tx, "select 'a' as one", "text"), "not named: [text]"),
        mistake("two values", tx -> tx.bind("text", "a").bind("text", "b"), "two values for :text"),
        mistake("read too early", tx -> text(tx, "a").rows(), "not sent yet"),
        mistake("forgotten", tx -> text(tx, "a"), "never sent"),
        mistake(
            "after the last",
            tx -> {
              text(tx, "a");
              tx.commit();
              text(tx, "b");
            },
            "after the last"));
  }

  private static Arguments mistake(String name, Consumer<Tx> made, String said) {
    return Arguments.of(name, made, said);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("mistakes")
  void what_is_written_wrongly_is_refused(String name, Consumer<Tx> made, String said) {
    assertThatThrownBy(() ->
            written(tx -> {
              made.accept(tx);
              if (!name.equals("forgotten")) {
                tx.send();
              }
              return Optional.empty();
            }))
        .hasMessageContaining(said);
  }

  private <T> T written(Work<T> work) {
    return testing.transactions().write(OURS, work);
  }

  private static Answer<String> text(Tx tx, String value) {
    return text(tx, "select :text as one", value);
  }

  private static Answer<String> text(Tx tx, String sql, String value) {
    return tx.bind("text", value).ask(sql, row -> row.text("one"));
  }
}
