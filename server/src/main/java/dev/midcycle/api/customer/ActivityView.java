package dev.midcycle.api.customer;

import dev.midcycle.audit.Activity;
import dev.midcycle.id.DocumentId;
import dev.midcycle.id.SubscriptionId;
import java.time.ZoneId;
import java.util.Optional;

/// Something that happened, in the customer's words.
public record ActivityView(
    String at,
    String kind,
    String actor,
    String text,
    Optional<String> reason,
    Optional<String> subscription,
    Optional<String> document) {

  /// The entry as it is told, with the actor by name.
  ///
  /// @param inside whether it is told to the merchant, who also hears why staff did it
  public static ActivityView of(Activity activity, String actor, ZoneId zone, boolean inside) {
    return new ActivityView(
        activity.at().toString(),
        activity.action().code(),
        actor,
        new ActivityWords(activity, actor, zone).text(),
        Optional.ofNullable(activity.details().get("staff"))
            .filter(why -> inside && !why.isEmpty()),
        activity.subscription().map(SubscriptionId::text),
        activity.document().map(DocumentId::text));
  }
}
