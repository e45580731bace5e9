package dev.midcycle.billing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.id.FactId;
import dev.midcycle.id.Ids;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is to come, by the subscriptions and wishes of `SoldStates` and `Wishes`.
class ComingTest {

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          on           | said               | comes                              | foremost
          middle       | plan small         | 2026-03-10 change                  | change
          middle       | cancel             | 2026-03-10 end                     | end
          middle       | pause              | 2026-03-01 pause                   | pause
          seats        | seats 1; pause     | 2026-03-01 pause, 2026-03-10 change | pause
          seats        | seats 1; cancel    | 2026-03-10 end                     | end
          middle       |                    |                                    | nothing
          small future |                    |                                    | nothing
          """)
  void is_told_with_what_it_is(String on, String said, String comes, String foremost) {
    var state = new SoldStates(new Ids(new Random(7))).on(on);
    var number = 0;
    for (var wish : said == null ? new String[0] : said.split("; ")) {
      var asked =
          wish.equals("pause")
              ? new ChangeRequest.Pause(Optional.empty(), Optional.of(SoldStates.at("2026-03-01")))
              : Wishes.of(wish);
      var decision =
          Decisions.decide(state, asked, SoldStates.NOW, new FactId(new UUID(9, ++number)));
      state = ((Decision.Allowed) decision).state();
    }

    assertThat(
            Coming.after(state, SoldStates.NOW).stream()
                .map(one -> one.at().toString().substring(0, 10) + " " + told(one))
                .collect(Collectors.joining(", ")))
        .isEqualTo(comes == null ? "" : comes);
    assertThat(Coming.foremost(state, SoldStates.NOW).map(ComingTest::told).orElse("nothing"))
        .isEqualTo(foremost);
  }

  private static String told(Coming one) {
    return one.isEnd() ? "end" : one.isPause() ? "pause" : "change";
  }
}
