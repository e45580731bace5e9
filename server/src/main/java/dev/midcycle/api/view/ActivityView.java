package dev.midcycle.api.view;

import dev.midcycle.audit.Activity;
import dev.midcycle.id.DocumentId;
import dev.midcycle.id.SubscriptionId;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;

/// Something that happened, in the customer's words.
public record ActivityView(
    String at,
    String actor,
    String text,
    Optional<String> reason,
    Optional<String> subscription,
    Optional<String> document) {

  /// The entry as it is told, with the actor by name.
  ///
  /// @param inside whether it is told to the merchant, who also hears why staff did it
  public static ActivityView of(Activity activity, String actor, boolean inside) {
    return new ActivityView(
        activity.at().toString(),
        actor,
        text(activity),
        Optional.ofNullable(activity.details().get("staff"))
            .filter(why -> inside && !why.isEmpty()),
        activity.subscription().map(SubscriptionId::text),
        activity.document().map(DocumentId::text));
  }

  private static String text(Activity activity) {
    var details = new Details(activity.details());
    return switch (activity.action()) {
      case TENANT_CREATED -> "The merchant's account was created.";
      case KEY_CREATED -> details.say("The API key %s was created.", "name");
      case KEY_ROTATED -> details.say("The API key %s was rotated.", "name");
      case KEY_REVOKED -> details.say("The API key %s was revoked.", "name");
      case CLOCK_ADVANCED -> "The sandbox clock was moved" + details.say(" to %s", "to") + ".";
      case CATALOG_PUBLISHED -> "A new version of the catalogue was published.";
      case CUSTOMER_CREATED -> "The organization was added.";
      case CUSTOMER_UPDATED -> "The organization's details were changed.";
      case MEMBER_ADDED ->
          details.say("%s", "name", "A member")
              + " was added"
              + details.say(" as %s", "role")
              + ".";
      case MEMBER_UPDATED ->
          details.say("%s", "name", "A member")
              + " was changed"
              + details.say(" (%s)", "role")
              + ".";
      case MEMBER_REMOVED -> details.say("%s", "name", "A member") + " was removed.";
      case METHOD_ADDED -> "A payment method was added" + details.card() + ".";
      case METHOD_REMOVED -> "A payment method was removed" + details.card() + ".";
      case METHOD_MADE_DEFAULT -> "The default payment method was changed" + details.card() + ".";
      case CREDIT_GRANTED -> "Credit" + details.money(" of %s", "amount") + " was granted.";
      case SUBSCRIBED -> details.plan("%s", "The plan") + " started.";
      case CHANGED -> "The plan was changed" + details.plan(" to %s", "") + ".";
      case CHANGE_SCHEDULED -> "A change" + details.plan(" to %s", "") + " was scheduled.";
      case CANCELLED -> "The plan was cancelled.";
      case CANCELLATION_SCHEDULED -> "A cancellation was scheduled.";
      case UNDONE -> "What was scheduled was undone.";
      case PAUSED -> details.plan("%s", "The plan") + " was paused.";
      case RESUMED -> details.plan("%s", "The plan") + " was resumed.";
      case REACTIVATED -> details.plan("%s", "The plan") + " was started again.";
      case COUPON_GIVEN -> "A coupon was given.";
      case CHARGED -> "Something was charged once.";
      case SUBSCRIPTION_LABELLED -> "The merchant's notes on the subscription were changed.";
      case BUDGET_SET ->
          details.money("The budget for usage was set to %s.", "amount")
              + (activity.details().isEmpty() ? "The budget for usage was removed." : "");
      case STOP_SET ->
          switch (activity.details().getOrDefault("stop", "never")) {
            case "included" -> "Use was told to stop at what is included.";
            case "budget" -> "Use was told to stop at the budget.";
            default -> "Use was told not to stop.";
          };
      case DOCUMENT_ISSUED -> details.document() + ".";
      case PAYMENT_STARTED -> "A payment" + details.money(" of %s", "amount") + " was begun.";
      case PAYMENT_SUCCEEDED -> "A payment" + details.money(" of %s", "amount") + " succeeded.";
      case PAYMENT_DECLINED -> "A payment" + details.money(" of %s", "amount") + " was declined.";
      case PAYMENT_UNKNOWN ->
          "A payment" + details.money(" of %s", "amount") + " is being checked.";
      case SALES_REQUESTED -> "Sales was contacted.";
      case SALES_JOINED -> "A message was added to the open request to sales.";
      case SALES_UPDATED -> "Sales has taken the request on.";
      case USAGE_CORRECTED -> "Reported usage was corrected" + details.say(": %s", "reason") + ".";
      case USAGE_REPLAYED -> "Usage that could not be counted before was counted.";
    };
  }

  private record Details(Map<String, String> values) {
    String say(String words, String name) {
      return say(words, name, "");
    }

    String say(String words, String name, String otherwise) {
      return Optional.ofNullable(values.get(name)).map(words::formatted).orElse(otherwise);
    }

    /// A plan by its name, where the entry knows it.
    String plan(String words, String otherwise) {
      return say(words, "name", otherwise);
    }

    String money(String words, String name) {
      return amount(name).map(words::formatted).orElse("");
    }

    String document() {
      boolean credits = amount("total").filter(total -> total.startsWith("-")).isPresent();
      return (credits ? "A credit note" : "An invoice")
          + money(" of %s", "total").replace("-", "")
          + " was issued";
    }

    private Optional<String> amount(String name) {
      return Optional.ofNullable(values.get(name))
          .map(amount ->
              Optional.ofNullable(values.get("currency"))
                  .map(code -> Words.money(Currency.getInstance(code), new BigDecimal(amount)))
                  .orElse(amount));
    }

    String card() {
      return say(": %s", "brand") + say(" ending in %s", "last4");
    }
  }
}
