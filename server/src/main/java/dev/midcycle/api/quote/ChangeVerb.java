package dev.midcycle.api.quote;

import java.util.List;
import tools.jackson.databind.JsonNode;

/// The verb of a scenario by which a quote is asked for: the name in its body.
public final class ChangeVerb {
  private static final List<String> ALL =
      List.of(
          "subscribe",
          "change",
          "cancel",
          "undo",
          "pause",
          "trial",
          "resume",
          "reactivate",
          "billing_date",
          "coupon",
          "charge",
          "migrate");

  private ChangeVerb() {}

  /// The contract has checked that there is one.
  public static String in(JsonNode body) {
    return ALL.stream().filter(body::has).findFirst().orElseThrow();
  }
}
