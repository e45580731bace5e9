package dev.midcycle.audit;

import java.util.Arrays;
import java.util.Locale;

/// What can be done.
public enum Action {
  TENANT_CREATED,
  KEY_CREATED,
  /// Another key took over.
  KEY_ROTATED,
  KEY_REVOKED,
  CLOCK_ADVANCED,
  CATALOG_PUBLISHED,
  CUSTOMER_CREATED,
  CUSTOMER_UPDATED,
  MEMBER_ADDED,
  MEMBER_UPDATED,
  MEMBER_REMOVED,
  METHOD_ADDED,
  METHOD_REMOVED,
  METHOD_MADE_DEFAULT,
  CREDIT_GRANTED,
  /// A subscription began.
  SUBSCRIBED,
  CHANGED,
  CHANGE_SCHEDULED,
  CANCELLED,
  CANCELLATION_SCHEDULED,
  UNDONE,
  PAUSED,
  RESUMED,
  REACTIVATED,
  COUPON_GIVEN,
  /// Something outside the catalogue was charged.
  CHARGED,
  /// What the merchant notes on a subscription.
  SUBSCRIPTION_LABELLED,
  /// What usage should cost at most, and where it is to stop.
  BUDGET_SET,
  STOP_SET,
  DOCUMENT_ISSUED,
  PAYMENT_STARTED,
  PAYMENT_SUCCEEDED,
  PAYMENT_DECLINED,
  PAYMENT_UNKNOWN,
  SALES_REQUESTED,
  SALES_JOINED,
  SALES_UPDATED,
  USAGE_CORRECTED,
  /// Events that nobody could count before were counted.
  USAGE_REPLAYED,
  /// Work that failed is tried again at once.
  WORK_RELEASED;

  /// The name it has in the database and on the wire.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Action of(String code) {
    return Arrays.stream(values())
        .filter(action -> action.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no action " + code));
  }
}
