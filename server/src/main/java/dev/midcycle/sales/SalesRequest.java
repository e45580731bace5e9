package dev.midcycle.sales;

import dev.midcycle.catalog.PlanKey;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.MemberId;
import dev.midcycle.id.SalesRequestId;
import dev.midcycle.id.SubscriptionId;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A customer's request to talk to sales, and what was said with it.
///
/// @param plan the plan that is asked for
/// @param currentPlan what the customer had when it was made
/// @param offered the plan that staff answered with
/// @param closedAt when it was won or lost; not known of those closed by earlier releases
public record SalesRequest(
    SalesRequestId id,
    CustomerId customer,
    String customerName,
    Optional<SubscriptionId> subscription,
    Optional<PlanKey> currentPlan,
    PlanKey plan,
    Optional<PlanKey> offered,
    Status status,
    Optional<String> assignee,
    List<Entry> messages,
    Instant createdAt,
    Optional<Instant> closedAt) {
  public SalesRequest {
    messages = List.copyOf(messages);
  }

  public enum Status {
    NEW,
    CONTACTED,
    WON,
    LOST;

    /// The name it has in the database and on the wire.
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Status> of(String code) {
      return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }

    public boolean isOpen() {
      return this == NEW || this == CONTACTED;
    }

    /// Forward only; won and lost are final.
    boolean mayBecome(Status other) {
      return this == other || (isOpen() && compareTo(other) < 0);
    }
  }

  /// One time that somebody asked.
  public record Entry(
      Instant at,
      Optional<MemberId> member,
      String name,
      String email,
      PlanKey plan,
      String text) {}

  SalesRequest with(List<Entry> entries) {
    return new SalesRequest(
        id,
        customer,
        customerName,
        subscription,
        currentPlan,
        plan,
        offered,
        status,
        assignee,
        entries,
        createdAt,
        closedAt);
  }
}
