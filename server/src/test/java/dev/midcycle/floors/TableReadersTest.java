package dev.midcycle.floors;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import dev.midcycle.floors.SqlTexts.Text;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A package reads tables downwards: none of a package that itself knows the reader, be it by way
/// of others. Such a read is an arrow upwards that no import shows.
class TableReadersTest {
  private static final Floors FLOORS = new Floors("dev.midcycle");
  private static final Map<String, Set<String>> KNOWN_BY = knownBy();

  /// Whose a view is.
  private static final Map<String, String> VIEWS = Map.of("usage_reading", "usage");

  /// What stays: `subscription` and `invoice` are two halves, which read and write the same rows.
  /// The others are looks upwards for a name or a number; nothing is added to them but what a
  /// refund took off a payment, which documents in lists are told by the same message.
  private static final Set<String> KNOWN =
      Set.of(
          "subscription reads billed of invoice",
          "subscription reads billed_tax of invoice",
          "subscription reads document of invoice",
          "subscription reads fact of invoice",
          "subscription reads subscription of invoice",
          "access reads member of customer",
          "audit reads document of invoice",
          "audit reads payment of payment",
          "audit reads payment_method of payment",
          "audit reads payment_share of payment",
          "catalogstore reads subscription of invoice",
          "credit reads customer of customer",
          "credit reads document of invoice",
          "job reads tenant of customer",
          "payment reads refund of correction",
          "payment reads refund_share of correction",
          "subscription reads quote of change");

  @Test
  void tables_are_read_downwards() {
    assertThat(breaches(SqlTexts.all())).isEqualTo(new TreeSet<>(KNOWN));
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          reader  | what it reads                                        | breach
          usage   | select 1 from subscription                           | usage reads subscription of invoice
          usage   | select 1 from usage_event e join fact f using (id)   | usage reads fact of invoice
          usage   | select 1 from usage_unmatched                        | usage reads usage_unmatched of event
          usage   | select 1 from usage_reading                          |
          event   | select 1 from usage_reading join subscription        |
          invoice | select 1 from usage_split                            |
          invoice | select 1 from usage_unmatched                        | invoice reads usage_unmatched of event
          job     | select 1 from document                               | job reads document of invoice
          """)
  void a_breach_that_is_planted_is_found(String reader, String sql, String breach) {
    var found = breaches(List.of(new Text(reader, "Planted.java", sql)));

    assertThat(found).isEqualTo(breach == null ? Set.of() : Set.of(breach));
  }

  private static Set<String> breaches(List<Text> texts) {
    return texts.stream()
        .flatMap(text ->
            text.read().stream()
                .flatMap(table ->
                    owner(table)
                        .filter(owner -> !owner.equals(text.room()))
                        .filter(owner -> knows(owner, text.room()))
                        .map(owner -> "%s reads %s of %s".formatted(text.room(), table, owner))
                        .stream()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Optional<String> owner(String table) {
    return TableOwnersTest.ownerOf(table).or(() -> Optional.ofNullable(VIEWS.get(table)));
  }

  private static boolean knows(String owner, String reader) {
    return KNOWN_BY.getOrDefault(owner, Set.of()).contains(reader);
  }

  /// Which packages each knows, by way of others too.
  private static Map<String, Set<String>> knownBy() {
    var direct = new HashMap<String, Set<String>>();
    for (var type : FloorPlanTest.HOUSE) {
      FLOORS
          .packageOf(type)
          .ifPresent(
              room -> direct.computeIfAbsent(room, _ -> new TreeSet<>()).addAll(knownBy(type)));
    }
    var all = new HashMap<String, Set<String>>();
    direct.forEach((room, known) -> all.put(room, withThoseOf(known, direct)));
    return all;
  }

  private static Set<String> knownBy(JavaClass type) {
    return type.getDirectDependenciesFromSelf().stream()
        .flatMap(one -> FLOORS.packageOf(one.getTargetClass()).stream())
        .collect(Collectors.toSet());
  }

  private static Set<String> withThoseOf(Set<String> some, Map<String, Set<String>> direct) {
    var all = new TreeSet<String>();
    var next = new ArrayDeque<>(some);
    while (!next.isEmpty()) {
      var one = next.remove();
      if (all.add(one)) {
        next.addAll(direct.getOrDefault(one, Set.of()));
      }
    }
    return all;
  }
}
