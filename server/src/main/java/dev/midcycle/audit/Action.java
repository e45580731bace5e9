package dev.midcycle.audit;

import java.util.Arrays;

/// What can be done.
public enum Action {
  TENANT_CREATED("tenant_created"),
  KEY_CREATED("key_created"),
  /// Another key took over.
  KEY_ROTATED("key_rotated"),
  KEY_REVOKED("key_revoked"),
  CLOCK_ADVANCED("clock_advanced"),
  CATALOG_PUBLISHED("catalog_published"),
  /// What is kept of the tax of countries.
  TAX_RATES_SET("tax_rates_set"),
  /// What the merchant says of itself on documents.
  SELLER_SET("seller_set"),
  /// How the books are kept, and what accounts are called.
  BOOKS_SET("books_set"),
  /// A month of the books takes no entry any more.
  MONTH_CLOSED("month_closed"),
  CUSTOMER_CREATED("customer_created"),
  CUSTOMER_UPDATED("customer_updated"),
  MEMBER_ADDED("member_added"),
  MEMBER_UPDATED("member_updated"),
  MEMBER_REMOVED("member_removed"),
  METHOD_ADDED("method_added"),
  /// The gateway told of another number or date.
  METHOD_UPDATED("method_updated"),
  METHOD_REMOVED("method_removed"),
  METHOD_MADE_DEFAULT("method_made_default"),
  METHOD_MADE_BACKUP("method_made_backup"),
  /// A tenant has an account with a gateway, with other keys, or none any more.
  GATEWAY_ADDED("gateway_added"),
  GATEWAY_CHANGED("gateway_changed"),
  GATEWAY_REMOVED("gateway_removed"),
  CREDIT_GRANTED("credit_granted"),
  CREDIT_EXPIRED("credit_expired"),
  /// A subscription began.
  SUBSCRIBED("subscribed"),
  CHANGED("changed"),
  CHANGE_SCHEDULED("change_scheduled"),
  CANCELLED("cancelled"),
  CANCELLATION_SCHEDULED("cancellation_scheduled"),
  UNDONE("undone"),
  PAUSED("paused"),
  PAUSE_SCHEDULED("pause_scheduled"),
  /// A running subscription was given a trial, or one that ran another end.
  TRIAL_GIVEN("trial_given"),
  RESUMED("resumed"),
  REACTIVATED("reactivated"),
  COUPON_GIVEN("coupon_given"),
  /// Something outside the catalogue was charged.
  CHARGED("charged"),
  /// What the merchant notes on a subscription.
  SUBSCRIPTION_LABELLED("subscription_labelled"),
  /// What usage should cost at most, and where it is to stop.
  BUDGET_SET("budget_set"),
  STOP_SET("stop_set"),
  DOCUMENT_ISSUED("document_issued"),
  /// Some of a document was credited by hand.
  DOCUMENT_CREDITED("document_credited"),
  DOCUMENT_VOIDED("document_voided"),
  DOCUMENT_WRITTEN_OFF("document_written_off"),
  /// Staff noted that money had arrived.
  PAYMENT_RECORDED("payment_recorded"),
  /// A bank's statement was read.
  STATEMENT_READ("statement_read"),
  /// Money that came was sent back, or is none of the books'.
  BANK_ENTRY_RETURNED("bank_entry_returned"),
  BANK_ENTRY_IGNORED("bank_entry_ignored"),
  PAYMENT_REFUNDED("payment_refunded"),
  /// The gateway could not pay back, or the money came back.
  REFUND_FAILED("refund_failed"),
  /// The payer's bank has taken a payment back for a time, has given it again, or not.
  DISPUTE_OPENED("dispute_opened"),
  DISPUTE_WON("dispute_won"),
  DISPUTE_LOST("dispute_lost"),
  PAYMENT_STARTED("payment_started"),
  PAYMENT_SUCCEEDED("payment_succeeded"),
  PAYMENT_DECLINED("payment_declined"),
  PAYMENT_UNKNOWN("payment_unknown"),
  /// Its payer does not want to confirm it with their bank any more.
  PAYMENT_GIVEN_UP("payment_given_up"),
  /// Nobody has paid, and what follows of that has come.
  DUNNING_ENDED("dunning_ended"),
  /// Staff has stopped it that a document is tried again by itself, or lets it go on.
  DUNNING_PAUSED("dunning_paused"),
  DUNNING_RESUMED("dunning_resumed"),
  SALES_REQUESTED("sales_requested"),
  SALES_JOINED("sales_joined"),
  SALES_UPDATED("sales_updated"),
  USAGE_CORRECTED("usage_corrected"),
  /// Events that nobody could count before were counted.
  USAGE_REPLAYED("usage_replayed"),
  /// Work that failed is tried again at once.
  WORK_RELEASED("work_released"),
  WEBHOOK_CREATED("webhook_created"),
  WEBHOOK_UPDATED("webhook_updated"),
  WEBHOOK_REMOVED("webhook_removed"),
  /// Its secret is another.
  WEBHOOK_ROTATED("webhook_rotated"),
  WEBHOOK_TESTED("webhook_tested"),
  WEBHOOK_ENABLED("webhook_enabled"),
  WEBHOOK_DISABLED("webhook_disabled"),
  /// Events were sent again.
  WEBHOOK_RESENT("webhook_resent"),
  MAIL_RESENT("mail_resent"),
  /// Somebody came in by their mail address, or went on for another organization.
  SIGNED_IN("signed_in"),
  /// How members may come in.
  PORTAL_SET("portal_set"),
  /// A member was sent a link to come in by.
  MEMBER_INVITED("member_invited"),
  /// Somebody who had cancelled said why.
  CANCELLATION_EXPLAINED("cancellation_explained"),
  /// A member was signed out from elsewhere.
  SESSION_ENDED("session_ended");

  private final String code;

  Action(String code) {
    this.code = code;
  }

  /// The name it has in the database and on the wire.
  public String code() {
    return code;
  }

  static Action of(String code) {
    return Arrays.stream(values())
        .filter(action -> action.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no action " + code));
  }
}
