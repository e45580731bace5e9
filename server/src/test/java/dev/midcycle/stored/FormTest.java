package dev.midcycle.stored;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.midcycle.money.Decimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

class FormTest {
  sealed interface Shape {
    record Circle(int radius, Optional<Paint> paint) implements Shape {}

    record Square(int width, Shape inside) implements Shape {}

    record Dot() implements Shape {}
  }

  enum Paint {
    RED,
    BLUE
  }

  /// The same shapes after a day of renaming.
  sealed interface Figure {
    record Disc(int half, Optional<Colour> colour) implements Figure {}

    record Box(int side, Figure content) implements Figure {}

    record Point() implements Figure {}
  }

  enum Colour {
    CRIMSON,
    NAVY
  }

  private static Types shapes() {
    return new Types()
        .kind(Shape.Circle.class, "circle", "radius", "paint")
        .kind(Shape.Square.class, "square", "width", "inside")
        .kind(Shape.Dot.class, "dot")
        .values(Map.of(Paint.RED, "RED", Paint.BLUE, "BLUE"));
  }

  private static final Format SHAPES = new Format(shapes());
  private static final Form<Figure> FIGURE =
      new Format(
              new Types()
                  .kind(Figure.Disc.class, "circle", "radius", "paint")
                  .kind(Figure.Box.class, "square", "width", "inside")
                  .kind(Figure.Point.class, "dot")
                  .values(Map.of(Colour.CRIMSON, "RED", Colour.NAVY, "BLUE")))
          .form(Figure.class);

  private static final Form<Shape> THIRD =
      SHAPES.form(Shape.class, FormTest::fromDiameter, FormTest::fromInch);
  private static final Shape NESTED =
      new Shape.Square(9, new Shape.Circle(4, Optional.of(Paint.BLUE)));

  private static ObjectNode fromDiameter(ObjectNode shape) {
    if (shape.has("diameter")) {
      shape.put("radius", shape.remove("diameter").intValue() / 2);
    }
    return shape;
  }

  private static ObjectNode fromInch(ObjectNode shape) {
    return shape.has("radius") ? shape.put("radius", shape.get("radius").intValue() * 25) : shape;
  }

  @Test
  void a_text_says_its_version_first() {
    assertThat(THIRD.write(NESTED))
        .isEqualTo(
            """
            {"v":3,"kind":"square","width":9,"inside":{"kind":"circle","radius":4,"paint":"BLUE"}}\
            """);
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          stored                                                  | read
          {"kind":"circle","diameter":4,"paint":"RED"}            | Circle[radius=50, paint=Optional[RED]]
          {"v":1,"kind":"circle","diameter":4,"paint":"RED"}      | Circle[radius=50, paint=Optional[RED]]
          {"v":2,"kind":"circle","radius":2,"paint":"RED"}        | Circle[radius=50, paint=Optional[RED]]
          {"v":3,"kind":"circle","radius":50,"paint":"RED"}       | Circle[radius=50, paint=Optional[RED]]
          {"v": 3, "kind": "circle", "paint": null, "radius": 50} | Circle[radius=50, paint=Optional.empty]
          {"radius": 50, "kind": "circle", "v": 3}                | Circle[radius=50, paint=Optional.empty]
          {"v": 3, "kind": "dot"}                                 | Dot[]
          """)
  void each_version_is_brought_up_to_todays(String stored, String read) {
    assertThat(THIRD.read(stored)).hasToString(read);
    assertThat(THIRD.readAll("[" + stored + "]")).hasToString("[" + read + "]");
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          stored                                       | because
          {"v": 4, "kind": "dot"}                      | written by a newer Midcycle
          {"v": 0, "kind": "dot"}                      | written by a newer Midcycle
          {"v": 3, "kind": "dot", "size": 1}           | size
          {"v": 3, "kind": "oval"}                     | oval
          {"v": 3, "kind": "circle", "paint": "RED"}   | radius
          {"v": 3, "kind": "square", "width": 1, "inside": {"v": 3, "kind": "dot"}} | "v"
          """)
  void what_it_does_not_know_is_not_read(String stored, String because) {
    assertThatThrownBy(() -> THIRD.read(stored)).hasMessageContaining(because);
  }

  /// Kinds, parts and constants are called by the table, whatever their classes are called.
  @Test
  void a_renaming_changes_no_text() {
    var renamed = new Figure.Box(9, new Figure.Disc(4, Optional.of(Colour.NAVY)));
    var text = FIGURE.write(renamed);

    assertThat(text).isEqualTo(SHAPES.form(Shape.class).write(NESTED));
    assertThat(FIGURE.read(text)).isEqualTo(renamed);
    assertThat(SHAPES.form(Shape.class).read(text)).isEqualTo(NESTED);
  }

  record Drawing(String title, Shape shape) {}

  @Test
  void a_copy_has_its_own_version() {
    var drawing =
        new Format(shapes().record(Drawing.class, "title", "shape"))
            .form(Drawing.class)
            .copying("shape", THIRD);

    assertThat(
            drawing.read("{\"title\": \"a\", \"shape\": {\"kind\": \"circle\", \"diameter\": 4}}"))
        .isEqualTo(new Drawing("a", new Shape.Circle(50, Optional.empty())));
  }

  record Unheard(int number) {}

  @Test
  void a_type_without_names_is_not_written() {
    assertThatThrownBy(() -> SHAPES.text(new Unheard(1))).hasMessageContaining("Unheard");
    assertThatThrownBy(() -> SHAPES.text(Shown.NOW)).hasMessageContaining("Shown");
    assertThatThrownBy(() -> new Types().record(Unheard.class))
        .hasMessageContaining("not the parts");
    assertThatThrownBy(() -> new Types().record(Unheard.class, "v"))
        .hasMessageContaining("not the parts");
    assertThatThrownBy(() -> new Types().values(Map.of(Paint.RED, "RED")))
        .hasMessageContaining("not the constants");
    assertThatThrownBy(() -> shapes().kind(Shape.Dot.class, "dot")).hasMessageContaining("twice");
  }

  enum Shown {
    NOW
  }

  @Test
  void a_kind_without_a_golden_text_is_found() {
    var all =
        List.<Sample<?>>of(
            new Sample<>("a", THIRD, NESTED), new Sample<>("b", THIRD, new Shape.Dot()));

    assertThat(Golden.missing(all)).containsExactly("FormTest$Paint RED");
    assertThat(Golden.missing(all.subList(0, 1)))
        .containsExactly("FormTest$Paint RED", "FormTest$Shape$Dot");
  }

  @Test
  void a_value_that_is_one_text_is_stored_as_that() {
    var format = new Format(new Types().text(Decimal.class, Decimal::of));

    assertThat(format.text(Map.of(Decimal.of("1.50"), Decimal.of("2.0"))))
        .isEqualTo("{\"1.5\":\"2\"}");
  }
}
