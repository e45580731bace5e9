package dev.midcycle.stored;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.db.TestDatabase;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// No JSON is stored of which nobody has said in which form. That what is written says its version
/// is seen where a database of before is lived on with: `FirstReleaseTest`.
class StoredColumnsTest {
  @RegisterExtension final TestDatabase database = new TestDatabase();

  @Test
  void every_column_of_json_is_listed() {
    assertThat(StoredColumns.all(database.login()))
        .containsExactlyInAnyOrderElementsOf(StoredColumns.FORMS.keySet());
  }

  @Test
  void a_column_that_is_planted_is_found() {
    database.execute("create table planted (content jsonb[])");

    assertThat(StoredColumns.all(database.login())).contains("planted.content");
  }

  @Test
  void a_text_without_its_version_is_counted() {
    database.execute(
        """
        insert into outbox (tenant, id, kind, object, at, content)
        select gen_random_uuid(), gen_random_uuid(), 'planted', gen_random_uuid(), now(), content
        from (values (jsonb '{"v": 1}'), ('{"due": "0.00"}')) as planted (content)
        """);

    assertThat(StoredColumns.counts(database.login()))
        .containsEntry("outbox.content", new StoredColumns.Count(2, 1));
  }

  /// As far as it can be told: a form has no fewer steps than another that it holds, save copies.
  private static List<String> withoutSteps(Map<String, Form<?>> forms) {
    return forms.entrySet().stream()
        .flatMap(whole ->
            forms.entrySet().stream()
                .filter(part -> Reached.holds(whole.getValue().type(), part.getValue().type()))
                .filter(part -> part.getValue().version() > whole.getValue().version())
                .filter(part -> !whole.getValue().copies(part.getValue()))
                .map(part -> whole.getKey() + " lacks a step of " + part.getKey()))
        .toList();
  }

  @Test
  void a_form_that_holds_what_another_does_has_its_steps() {
    assertThat(withoutSteps(StoredColumns.forms())).isEmpty();
  }

  record Shape(int width) {}

  record Drawing(Optional<Shape> shape) {}

  @Test
  void a_form_without_the_steps_of_what_it_holds_is_found() {
    var format =
        new Format(new Types().record(Shape.class, "width").record(Drawing.class, "shape"));
    var shape = format.form(Shape.class, one -> one);

    var drawing = format.form(Drawing.class);

    assertThat(withoutSteps(Map.of("shape", shape, "drawing", drawing)))
        .containsExactly("drawing lacks a step of shape");
    assertThat(
            Stream.of(format.form(Drawing.class, one -> one), drawing.copying("shape", shape))
                .flatMap(one -> withoutSteps(Map.of("shape", shape, "drawing", one)).stream()))
        .isEmpty();
  }
}
