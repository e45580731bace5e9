package dev.midcycle.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.testkit.Caller.Answer;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the door answers about each event that was sent.
final class EventResults {
  private EventResults() {}

  /// Such as `accepted`, or `kept_aside unknown_meter`.
  static List<String> of(Answer answer) {
    return said(answer, "/status", "/code");
  }

  /// The same, each with the sentence that tells it.
  static List<String> withMessages(Answer answer) {
    return said(answer, "/status", "/code", "/message");
  }

  private static List<String> said(Answer answer, String... parts) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer
        .json()
        .at("/results")
        .valueStream()
        .map(one ->
            Stream.of(parts)
                .map(part -> one.at(part).asString(""))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" ")))
        .toList();
  }
}
