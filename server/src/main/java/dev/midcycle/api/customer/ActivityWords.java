package dev.midcycle.api.customer;

import dev.midcycle.api.view.Noted;
import dev.midcycle.audit.Activity;
import dev.midcycle.invoice.Document;
import dev.midcycle.invoice.DocumentNumber;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/// Tells who did what: `Ada Admin switched Scout Basic to Scout Pro.` What nobody did begins with
/// what it is about: `Invoice INV-000008, $67.48, paid with Visa 4242`.
final class ActivityWords {
  private final Activity activity;
  private final String who;
  private final Noted noted;
  private final NotedChange change;

  ActivityWords(Activity activity, String who, ZoneId zone) {
    this.activity = activity;
    this.who = who;
    this.noted = new Noted(activity.details(), zone);
    this.change = new NotedChange(noted, activity.at());
  }

  String text() {
    return switch (activity.action()) {
      case TENANT_CREATED -> did("created the account");
      case KEY_CREATED -> did("created the API key" + noted.say(" %s", "name"));
      case KEY_ROTATED -> did("rotated the API key" + noted.say(" %s", "name"));
      case KEY_REVOKED -> did("revoked the API key" + noted.say(" %s", "name"));
      case CLOCK_ADVANCED -> did("moved the test clock" + noted.say(" to %s", "to"));
      case CATALOG_PUBLISHED -> did("published a new version of the catalogue");
      case CUSTOMER_CREATED -> did("added the organization");
      case CUSTOMER_UPDATED -> did("changed the organization's details");
      case MEMBER_ADDED -> did("added " + member() + noted.say(" as %s", "role"));
      case MEMBER_UPDATED -> did("changed " + member() + noted.say(" (role: %s)", "role"));
      case MEMBER_REMOVED -> did("removed " + member());
      case METHOD_ADDED -> did("added " + noted.card());
      case METHOD_REMOVED -> did("removed " + noted.card());
      case METHOD_MADE_DEFAULT -> did("made " + noted.card() + " the default payment method");
      case CREDIT_GRANTED -> did("granted a credit of " + noted.money("amount"));
      case SUBSCRIBED -> did("started " + change.plan() + change.when());
      case CHANGED -> withdrawn() + did(change.verbs() + change.when());
      case CHANGE_SCHEDULED -> withdrawn() + did("scheduled " + change.nouns() + change.when());
      case CANCELLED -> withdrawn() + did("cancelled " + change.plan() + change.when());
      case CANCELLATION_SCHEDULED ->
          withdrawn()
              + did("cancelled " + change.plan())
              + change.lastDay().map(this::runs).orElse("");
      case UNDONE -> did("withdrew " + change.withdrawn().orElse("a scheduled change"));
      case PAUSED -> did("paused " + change.plan() + change.when());
      case RESUMED -> did("resumed " + change.plan() + change.when());
      case REACTIVATED -> did("restarted " + change.plan() + change.when());
      case COUPON_GIVEN -> did("applied the coupon" + noted.say(" %s", "coupon"));
      case CHARGED -> did(charged());
      case SUBSCRIPTION_LABELLED -> did("changed the subscription's ID or metadata");
      case BUDGET_SET ->
          did(
              noted.isNothing()
                  ? "removed the usage budget"
                  : "set the usage budget to " + noted.money("amount"));
      case STOP_SET ->
          did(
              switch (noted.of("stop").orElse("never")) {
                case "included" -> "set usage to stop at the included amount";
                case "budget" -> "set usage to stop at the budget";
                default -> "set usage to continue past the included amount";
              });
      case DOCUMENT_ISSUED -> document("total") + paid().orElseGet(this::issued);
      case PAYMENT_SUCCEEDED -> document("amount") + paid().orElse(", paid");
      case PAYMENT_STARTED, PAYMENT_UNKNOWN -> payment() + " pending";
      case PAYMENT_DECLINED ->
          payment()
              + " declined"
              + noted.of("last4").map(_ -> " (" + noted.card() + ")").orElse("");
      case SALES_REQUESTED -> did("contacted sales");
      case SALES_JOINED -> did("added a message to the sales request");
      case SALES_UPDATED -> did("updated the sales request" + noted.say(" (%s)", "to"));
      case USAGE_CORRECTED -> did("corrected reported usage" + noted.say(": %s", "reason"));
      case USAGE_REPLAYED -> did("counted usage that could not be counted before");
      case WORK_RELEASED -> did("had failed work tried again");
    };
  }

  /// A reason may have a full stop of its own.
  private String did(String what) {
    var text = who + " " + what;
    return text.endsWith(".") ? text : text + ".";
  }

  private String member() {
    return noted.of("name").orElse("a member");
  }

  private String runs(String day) {
    return " %s runs through %s.".formatted(change.plan(), day);
  }

  private String withdrawn() {
    return change.withdrawn().map(what -> did("withdrew " + what) + " ").orElse("");
  }

  private String charged() {
    return noted
        .of("item")
        .map(item ->
            "%s %s, %s"
                .formatted(isCredit("amount") ? "credited" : "charged", item, positive("amount")))
        .orElse("made a one-time charge");
  }

  private boolean isCredit(String name) {
    return noted.of(name).filter(amount -> amount.startsWith("-")).isPresent();
  }

  private String positive(String name) {
    return noted.money(name).replace("-", "");
  }

  /// `Invoice INV-000008, $67.48`
  private String document(String amount) {
    var kind = isCredit("total") ? Document.Kind.CREDIT_NOTE : Document.Kind.INVOICE;
    var name =
        switch (kind) {
          case INVOICE -> "Invoice";
          case CREDIT_NOTE -> "Credit note";
        };
    return name + number().map(number -> " " + number).orElse("") + ", " + positive(amount);
  }

  private Optional<DocumentNumber> number() {
    return noted
        .of("number")
        .flatMap(number ->
            noted
                .of("kind")
                .map(kind ->
                    new DocumentNumber(
                        Document.Kind.valueOf(kind.toUpperCase(Locale.ROOT)),
                        Long.parseLong(number))));
  }

  private Optional<String> paid() {
    var credit = noted.of("credit");
    if (noted.of("last4").isPresent()) {
      return Optional.of(", paid with " + (credit.isPresent() ? "credit and " : "") + noted.card());
    }
    return credit.filter("all"::equals).map(_ -> ", paid with credit");
  }

  private String issued() {
    return isCredit("total") ? "" : ", issued";
  }

  private String payment() {
    return "Payment"
        + noted.of("amount").map(_ -> " of " + noted.money("amount")).orElse("")
        + number().map(number -> " for invoice " + number).orElse("");
  }
}
