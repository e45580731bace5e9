package dev.midcycle.billing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.drafting.Bill;
import dev.midcycle.drafting.Draft;
import dev.midcycle.terms.Invoicing;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PassageTest {
  private static final int STEPS = 30;

  /// What waits is drafted when it is seen first: who goes on past it drafts it once, and who looks
  /// at every stop sees what was drafted there.
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void a_passage_in_parts_leaves_what_stops_of_their_own_leave(int seed) {
    var life = new FullLife(seed);
    life.live(STEPS);
    var until = life.state().advancedTo().plus(Duration.ofDays(100));
    var stopping = life.state();
    var straight = Passage.of(List.of(stopping), Invoicing.SEPARATE);
    var looking = Passage.of(List.of(stopping), Invoicing.SEPARATE);
    while (straight.due().filter(at -> !at.isAfter(until)).isPresent()) {
      var at = straight.due().orElseThrow();
      var stop = Lifecycle.advance(stopping, at);
      stopping = stop.state();
      assertThat(drafts(straight)).as("seed %d", seed).isEqualTo(stop.documents());
      assertThat(drafts(looking)).as("seed %d", seed).isEqualTo(stop.documents());
      assertThat(looking.at(at)).as("seed %d", seed).isEqualTo(List.of(stopping));
    }
    assertThat(straight.at(until))
        .as("seed %d", seed)
        .isEqualTo(List.of(Lifecycle.advance(stopping, until).state()));
  }

  private static List<Draft> drafts(Passage passage) {
    return passage.run().documents().stream()
        .flatMap(bill -> bill.parts().stream())
        .map(Bill.Part::draft)
        .toList();
  }
}
