package dev.midcycle.billing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.catalog.AddOnKey;
import dev.midcycle.id.FactId;
import dev.midcycle.id.Ids;
import dev.midcycle.terms.Change;
import dev.midcycle.terms.Fact;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What waits for its time, and what of it stays after something else is said. The subscriptions
/// and the wishes are those of `SoldStates` and `Wishes`.
class WaitingTest {

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          on           | said                      | then          | waits                   | because
          middle       | plan small                | nothing       | plan small              | a downgrade
          middle       | plan small                | undo          | nothing                 |
          middle       | plan small                | plan large    | nothing                 | another plan replaces it
          middle       | plan small                | plan middle   | nothing                 | the plan that one has takes it back
          middle       | plan small                | month         | no_change               | the interval is no answer to it
          middle       | plan small                | add free      | plan small              | an add-on keeps it
          middle       | plan small                | cancel        | cancel                  | an end takes back all
          middle       | cancel                    | plan small    | plan small              | another plan takes back the end
          middle       | cancel                    | add free      | cancel                  | an add-on keeps it
          middle       | cancel                    | undo          | nothing                 |
          middle       | cancel                    | cancel        | no_change               | it is said already
          middle year  | month                     | nothing       | month                   | a shorter interval
          middle year  | month                     | year          | nothing                 | the interval that one has takes it back
          middle year  | month                     | plan middle   | no_change               | the plan is no answer to it
          middle year  | month                     | plan small    | plan small              | another plan replaces it
          middle year  | plan small                | month         | month                   | another interval replaces it
          seats        | seats 1                   | seats 3       | nothing                 | the same quantity
          seats        | seats 1                   | seats 2       | nothing                 | as many as one has take it back
          seats        | seats 1                   | add free      | seats 1                 | something else
          seats        | seats 1                   | plan never    | not_allowed             |
          seats        | seats 1                   | staff plan never | seats 1              | a plan keeps what is said of seats
          seats        | plan twin seats 1         | nothing       | plan twin seats 1       | one change of both
          seats        | plan twin seats 1         | seats 3       | plan twin               | the plan stays
          seats        | plan twin seats 1         | undo quantity | plan twin               |
          seats        | plan twin seats 1         | undo plan     | seats 1                 |
          seats        | plan twin seats 1         | undo addon    | nothing_to_undo         |
          seats        | plan twin seats 1         | undo          | nothing                 |
          seats        | plan twin add free        | add free      | plan twin               | added at once
          seats        | plan twin add free        | undo addon    | plan twin               |
          seats +free  | plan twin remove free     | undo addon    | plan twin               |
          seats +free  | plan twin remove free     | remove free   | plan twin               | removed at once
          seats        | plan twin; seats 1        | nothing       | plan twin, seats 1      | two of them
          seats        | plan twin; seats 1        | undo plan     | seats 1                 |
          seats        | plan twin; seats 1        | plan middle   | seats 1, plan middle    | a later downgrade replaces the plan
          seats        | plan twin; seats 1        | undo          | nothing                 | all that waits
          seats        | plan twin; cancel         | undo          | nothing                 | the end took back the plan
          seats        | cancel; seats 1           | undo          | seats 1                 | the end alone
          middle       | date 15 later             | nothing       | date                    |
          middle       | date 15 later             | plan small    | date, plan small        | a plan keeps it
          middle       | date 15 later             | date 20 later | date                    | another day replaces it
          middle       | date 15 later             | date 10 later | nothing                 | the day that one has takes it back
          middle       | date 15 later             | undo billing_date | nothing             |
          middle       | date 15 later; plan small | undo billing_date | plan small          |
          middle       | date 15 later; plan small | cancel        | cancel                  |
          """)
  void what_stays(String on, String said, String then, String waits, String because) {
    var state = new SoldStates(new Ids(new Random(7))).on(on);
    var wishes = new ArrayList<>(Arrays.asList(said.split("; ")));
    if (!then.equals("nothing")) {
      wishes.add(then);
    }

    assertThat(told(state, wishes)).as(because).isEqualTo(waits);
  }

  /// The code of a refusal, or what waits in the end.
  private static String told(BillingState begun, List<String> wishes) {
    var state = begun;
    for (int i = 0; i < wishes.size(); i++) {
      var id = new FactId(new UUID(9, 100L * i));
      switch (Decisions.decide(state, wish(wishes.get(i)), SoldStates.NOW, id)) {
        case Decision.Allowed allowed -> state = allowed.state();
        case Decision.Refused(var why) -> {
          return why.code();
        }
      }
    }
    var waits = state.scheduledAfter(SoldStates.NOW);
    return waits.isEmpty()
        ? "nothing"
        : waits.stream().map(WaitingTest::spelled).collect(Collectors.joining(", "));
  }

  private static ChangeRequest wish(String text) {
    return text.startsWith("undo ")
        ? new ChangeRequest.Undo(
            Optional.of(
                ScheduledKind.valueOf(text.substring("undo ".length()).toUpperCase(Locale.ROOT))))
        : Wishes.of(text);
  }

  private static String spelled(Fact fact) {
    return switch (fact.happening()) {
      case Fact.Happening.Cancelled _ -> "cancel";
      case Fact.Happening.Changed changed -> spelled(changed.change());
      default -> throw new AssertionError(fact);
    };
  }

  private static String spelled(Change change) {
    var words = new ArrayList<String>();
    change.plan().ifPresent(plan -> words.add("plan " + plan.plan()));
    change.interval().ifPresent(interval -> words.add(interval.toString()));
    change.quantities().forEach((name, number) -> words.add(name + " " + number));
    words.addAll(all("add ", change.add()));
    words.addAll(all("remove ", change.remove()));
    change.date().ifPresent(_ -> words.add("date"));
    return String.join(" ", words);
  }

  private static List<String> all(String word, Collection<AddOnKey> addOns) {
    return addOns.stream().map(addOn -> word + addOn).toList();
  }
}
