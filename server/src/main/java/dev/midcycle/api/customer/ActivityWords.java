package dev.midcycle.api.customer;

import dev.midcycle.audit.Activity;
import dev.midcycle.words.Phrases;
import java.time.ZoneId;

/// Tells who did what: `Ada Admin switched Scout Basic to Scout Pro.` What nobody did begins with
/// what it is about: `Invoice INV-000008, $67.48, paid with Visa 4242`.
final class ActivityWords {
  private static final Phrases WORDS = Phrases.of("activities");

  private final Activity activity;
  private final String who;
  private final Noted noted;
  private final NotedChange change;
  private final NotedDocument document;

  ActivityWords(Activity activity, String who, ZoneId zone) {
    this.activity = activity;
    this.who = who;
    this.noted = new Noted(activity.details(), zone);
    this.change = new NotedChange(noted, activity.at());
    this.document = new NotedDocument(noted);
  }

  String text() {
    return switch (activity.action()) {
      case TENANT_CREATED -> did(WORDS.say("created_account"));
      case KEY_CREATED -> did(new KeyWords(noted).created());
      case KEY_ROTATED -> did(new KeyWords(noted).rotated());
      case KEY_REVOKED -> did(new KeyWords(noted).revoked());
      case CLOCK_ADVANCED -> did(movedClock());
      case CATALOG_PUBLISHED -> did(WORDS.say("published"));
      case TAX_RATES_SET -> did(WORDS.say("set_tax_rates"));
      case SELLER_SET -> did(WORDS.say("set_seller"));
      case BOOKS_SET -> did(WORDS.say("set_books"));
      case MONTH_CLOSED -> did(WORDS.say("closed_month"));
      case CUSTOMER_CREATED -> did(WORDS.say("added_organization"));
      case CUSTOMER_UPDATED -> did(WORDS.say("changed_organization"));
      case MEMBER_ADDED -> did(addedMember());
      case MEMBER_UPDATED -> did(changedMember());
      case MEMBER_REMOVED -> did(WORDS.say("removed", "what", member()));
      case METHOD_ADDED -> did(WORDS.say("added", "what", noted.card()));
      case METHOD_UPDATED -> WORDS.say("renewed_card", "card", noted.card());
      case METHOD_REMOVED -> did(WORDS.say("removed", "what", noted.card()));
      case METHOD_MADE_BACKUP -> did(WORDS.say("made_backup", "card", noted.card()));
      case METHOD_MADE_DEFAULT -> did(WORDS.say("made_default", "card", noted.card()));
      case GATEWAY_ADDED -> did(WORDS.say("connected_gateway", "gateway", noted.gateway()));
      case GATEWAY_CHANGED -> did(WORDS.say("changed_gateway", "gateway", noted.gateway()));
      case GATEWAY_REMOVED -> did(WORDS.say("disconnected_gateway", "gateway", noted.gateway()));
      case CREDIT_GRANTED -> did(WORDS.say("granted_credit", "amount", noted.money("amount")));
      case CREDIT_EXPIRED -> WORDS.say("credit_expired", "amount", noted.money("amount"));
      case SUBSCRIBED -> did(couponed(change.when(WORDS.say("started", "plan", change.plan()))));
      case CHANGED -> withdrawn() + did(couponed(change.when(change.verbs())));
      case CHANGE_SCHEDULED ->
          withdrawn() + did(couponed(change.when(WORDS.say("scheduled", "what", change.nouns()))));
      case CANCELLED ->
          withdrawn() + did(change.when(WORDS.say("cancelled", "plan", change.plan())));
      case CANCELLATION_SCHEDULED ->
          withdrawn()
              + did(WORDS.say("cancelled", "plan", change.plan()))
              + change.lastDay().map(this::runs).orElse("");
      case UNDONE -> did(withdrew(change.withdrawn().orElse(WORDS.say("a_scheduled_change"))));
      case PAUSED -> did(change.when(WORDS.say("paused", "plan", change.plan())));
      case PAUSE_SCHEDULED ->
          withdrawn() + did(change.when(WORDS.say("scheduled_pause", "plan", change.plan())));
      case TRIAL_GIVEN -> did(WORDS.say("gave_trial", "plan", change.plan()));
      case RESUMED -> did(change.when(WORDS.say("resumed", "plan", change.plan())));
      case REACTIVATED -> did(change.when(WORDS.say("restarted", "plan", change.plan())));
      case COUPON_GIVEN -> did(appliedCoupon());
      case CHARGED -> did(charged());
      case SUBSCRIPTION_LABELLED -> did(WORDS.say("changed_labels"));
      case BUDGET_SET ->
          did(
              noted.isNothing()
                  ? WORDS.say("removed_budget")
                  : WORDS.say("set_budget", "amount", noted.money("amount")));
      case STOP_SET ->
          did(
              WORDS.say(
                  switch (noted.of("stop").orElse("never")) {
                    case "included" -> "stop_included";
                    case "budget" -> "stop_budget";
                    default -> "stop_never";
                  }));
      case DOCUMENT_ISSUED -> document.issued();
      case DOCUMENT_CREDITED ->
          did(
              WORDS.say(
                  "credited", "amount", noted.money("amount"), "document", document.corrected()));
      case DOCUMENT_VOIDED -> did(WORDS.say("made_void", "document", document.corrected()));
      case DOCUMENT_WRITTEN_OFF ->
          did(
              WORDS.say(
                  "wrote_off", "amount", noted.money("amount"), "document", document.corrected()));
      case PAYMENT_RECORDED -> did(WORDS.say("recorded_payment", "amount", noted.money("amount")));
      case STATEMENT_READ -> did(WORDS.say("read_statement"));
      case BANK_ENTRY_RETURNED -> did(WORDS.say("returned_money", "amount", noted.money("amount")));
      case BANK_ENTRY_IGNORED -> did(WORDS.say("ignored_money", "amount", noted.money("amount")));
      case PAYMENT_REFUNDED -> did(WORDS.say("refunded", "amount", noted.money("amount")));
      case REFUND_FAILED -> WORDS.say("refund_failed");
      case DISPUTE_OPENED -> WORDS.say("dispute_opened", "amount", noted.money("amount"));
      case DISPUTE_WON -> WORDS.say("dispute_won", "amount", noted.money("amount"));
      case DISPUTE_LOST -> WORDS.say("dispute_lost", "amount", noted.money("amount"));
      case PAYMENT_SUCCEEDED -> document.succeeded();
      case PAYMENT_STARTED, PAYMENT_UNKNOWN ->
          WORDS.say("payment_pending", "payment", document.payment());
      case PAYMENT_DECLINED -> document.declined();
      case PAYMENT_GIVEN_UP -> did(WORDS.say("gave_up_payment", "amount", noted.money("amount")));
      case DUNNING_ENDED -> unpaid().ended(noted.of("then").orElse(""));
      case DUNNING_PAUSED -> did(unpaid().stopped());
      case DUNNING_RESUMED -> did(unpaid().resumed());
      case SALES_REQUESTED -> did(WORDS.say("contacted_sales"));
      case SALES_JOINED -> did(WORDS.say("joined_sales"));
      case SALES_UPDATED -> did(updatedSales());
      case USAGE_CORRECTED -> did(correctedUsage());
      case USAGE_REPLAYED -> did(WORDS.say("replayed_usage"));
      case WORK_RELEASED -> did(WORDS.say("released_work"));
      case WEBHOOK_CREATED -> did(WORDS.say("created_webhook"));
      case WEBHOOK_UPDATED -> did(WORDS.say("changed_webhook"));
      case WEBHOOK_REMOVED -> did(WORDS.say("removed_webhook"));
      case WEBHOOK_ROTATED -> did(WORDS.say("rotated_webhook"));
      case WEBHOOK_TESTED -> did(WORDS.say("tested_webhook"));
      case WEBHOOK_ENABLED -> did(WORDS.say("enabled_webhook"));
      case WEBHOOK_DISABLED -> did(WORDS.say("disabled_webhook"));
      case WEBHOOK_RESENT -> did(WORDS.say("resent_events"));
      case MAIL_RESENT -> did(WORDS.say("resent_mail"));
      case SIGNED_IN -> did(WORDS.say("signed_in"));
      case MEMBER_INVITED -> did(WORDS.say("invited", "who", member()));
      case SESSION_ENDED -> did(endedSession());
      case PORTAL_SET -> did(WORDS.say("set_portal"));
      case CANCELLATION_EXPLAINED -> did(explainedCancellation());
    };
  }

  /// A reason may have a full stop of its own.
  private String did(String what) {
    var text = WORDS.say("did", "who", who, "what", what);
    return text.endsWith(".") ? text : text + ".";
  }

  private String movedClock() {
    return noted
        .of("to")
        .map(to -> WORDS.say("moved_clock_to", "to", to))
        .orElseGet(() -> WORDS.say("moved_clock"));
  }

  private String addedMember() {
    return noted
        .of("role")
        .map(role -> WORDS.say("added_as", "who", member(), "role", role))
        .orElseGet(() -> WORDS.say("added", "what", member()));
  }

  private String changedMember() {
    return noted
        .of("role")
        .map(role -> WORDS.say("changed_role", "who", member(), "role", role))
        .orElseGet(() -> WORDS.say("changed", "what", member()));
  }

  private String endedSession() {
    return noted.of("own").filter("yes"::equals).isPresent()
        ? WORDS.say("ended_own_session")
        : WORDS.say("ended_session", "who", member());
  }

  private String couponed(String what) {
    return noted
        .of("coupon")
        .map(coupon -> WORDS.say("with_coupon", "what", what, "coupon", coupon))
        .orElse(what);
  }

  private String appliedCoupon() {
    return noted
        .of("coupon")
        .map(coupon -> WORDS.say("applied_coupon_named", "coupon", coupon))
        .orElseGet(() -> WORDS.say("applied_coupon"));
  }

  private String updatedSales() {
    return noted.of("offered_plan").isPresent()
        ? WORDS.say("offered_plan")
        : WORDS.say(
            switch (noted.of("to").orElse("")) {
              case "contacted" -> "took_up_sales";
              case "won" -> "settled_sales";
              case "lost" -> "closed_sales";
              default -> "updated_sales";
            });
  }

  private String explainedCancellation() {
    return WORDS.say(
        "said_why",
        "reason",
        WORDS.say(
            switch (noted.of("reason").orElse("")) {
              case "too_expensive" -> "because_too_expensive";
              case "unused" -> "because_unused";
              case "missing_features" -> "because_missing_features";
              case "too_complex" -> "because_too_complex";
              case "switched" -> "because_switched";
              default -> "because_other";
            }));
  }

  private String correctedUsage() {
    return noted
        .of("reason")
        .map(reason -> WORDS.say("corrected_usage_because", "reason", reason))
        .orElseGet(() -> WORDS.say("corrected_usage"));
  }

  private String member() {
    return noted.of("name").orElseGet(() -> WORDS.say("a_member"));
  }

  private String runs(String day) {
    return " " + WORDS.say("runs_until", "plan", change.plan(), "date", day);
  }

  private String withdrawn() {
    return change.withdrawn().map(what -> did(withdrew(what)) + " ").orElse("");
  }

  private static String withdrew(String what) {
    return WORDS.say("withdrew", "what", what);
  }

  private String charged() {
    return noted
        .of("item")
        .map(item ->
            WORDS.say(
                document.isCredit("amount") ? "credited_item" : "charged_item",
                "item",
                item,
                "amount",
                document.positive("amount")))
        .orElseGet(() -> WORDS.say("charged_once"));
  }

  private UnpaidWords unpaid() {
    return new UnpaidWords(
        document.number().map(Object::toString).orElseGet(() -> WORDS.say("invoice")));
  }
}
