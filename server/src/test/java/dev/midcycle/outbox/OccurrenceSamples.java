package dev.midcycle.outbox;

import dev.midcycle.id.CustomerId;
import dev.midcycle.id.DocumentId;
import dev.midcycle.id.EventId;
import dev.midcycle.id.PaymentId;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.money.Decimal;
import dev.midcycle.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/// What an event of each kind may tell.
public final class OccurrenceSamples {
  private static final Currency USD = Currency.getInstance("USD");
  private static final SubscriptionId SUBSCRIPTION = new SubscriptionId(uuid(1));
  private static final Money SOME = new Money(USD, 1500);
  private static final Occurrence.Card CARD = new Occurrence.Card("visa", "4242");
  private static final Standing BASIC =
      new Standing(
          "active", "basic", "month", List.of(), List.of(), Optional.empty(), Optional.empty());
  private static final Standing PRO =
      new Standing(
          "active",
          "pro",
          "month",
          List.of(new Standing.Quantity("seats", Decimal.of(4))),
          List.of("evidence-export"),
          Optional.of("Pro"),
          Optional.of(SOME));

  private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");

  static final Occurrence EARLIER =
      new Occurrence.DocumentIssued("invoice", Optional.empty(), SOME, new Money(USD, 0));
  static final Occurrence EARLIER_THRESHOLD =
      new Occurrence.ThresholdReached(
          SUBSCRIPTION,
          Optional.empty(),
          Optional.empty(),
          "Budget",
          80,
          Decimal.of(100),
          Decimal.of(81));

  /// By their names in the golden file.
  static final Map<String, Occurrence> ALL = all();

  private OccurrenceSamples() {}

  /// One of each kind.
  public static Map<EventKind, Occurrence> byKind() {
    var byKind = new EnumMap<EventKind, Occurrence>(EventKind.class);
    ALL.values().forEach(one -> byKind.put(one.kind(), one));
    return byKind;
  }

  /// One of a kind, with its place among others.
  public static Told told(EventKind kind) {
    var what = Objects.requireNonNull(byKind().get(kind));
    var customer = Optional.of(new CustomerId(uuid(9))).filter(_ -> isOfCustomer(kind));
    var event = new Event(new EventId(uuid(8)), kind.object(uuid(7)), customer, NOON, what);
    return new Told(event, 812, 2);
  }

  private static boolean isOfCustomer(EventKind kind) {
    return switch (kind) {
      case CATALOG_PUBLISHED, ENDPOINT_DISABLED, ENDPOINT_TESTED -> false;
      default -> true;
    };
  }

  private static Map<String, Occurrence> all() {
    var all = new TreeMap<String, Occurrence>();
    add(all, new Occurrence.CatalogPublished("scout", 2));
    add(all, new Occurrence.CreditExpired(SOME));
    add(all, new Occurrence.CreditGranted(SOME));
    add(all, new Occurrence.CustomerCreated());
    add(all, new Occurrence.CustomerUpdated());
    documents(all);
    add(all, new Occurrence.MemberAdded("admin"));
    add(all, new Occurrence.MemberUpdated("viewer"));
    add(all, new Occurrence.MemberRemoved());
    payments(all);
    add(all, new Occurrence.SalesRequested("enterprise", Optional.of("Enterprise")));
    add(all, new Occurrence.SalesJoined("enterprise", Optional.empty()));
    add(all, new Occurrence.SalesUpdated("new", "contacted"));
    subscriptions(all);
    add(
        all,
        new Occurrence.ThresholdReached(
            SUBSCRIPTION,
            Optional.of("cameras"),
            Optional.of("cameras"),
            "cameras",
            80,
            Decimal.of(10),
            Decimal.of(8)));
    add(all, new Occurrence.EndpointDisabled("https://hooks.example/midcycle", "gone"));
    add(all, new Occurrence.EndpointTested());
    return all;
  }

  private static void documents(Map<String, Occurrence> all) {
    add(all, new Occurrence.DocumentIssued("invoice", Optional.of(SUBSCRIPTION), SOME, SOME));
    add(all, new Occurrence.DocumentPaid(Optional.of(new PaymentId(uuid(2)))));
    add(all, new Occurrence.DocumentCredited(new DocumentId(uuid(3)), SOME));
    add(
        all,
        new Occurrence.DocumentPastDue(
            SOME, "card_declined", Optional.of(Instant.parse("2026-04-04T00:00:00Z"))));
    add(all, new Occurrence.DocumentDunningEnded("cancel"));
    add(all, new Occurrence.DocumentReopened(SOME));
    add(all, new Occurrence.DocumentVoided());
    add(all, new Occurrence.DocumentWrittenOff(SOME));
  }

  private static void payments(Map<String, Occurrence> all) {
    var ofDocument =
        new Occurrence.Paying(SOME, Optional.of(new DocumentId(uuid(3))), Optional.empty());
    var ofChange = new Occurrence.Paying(SOME, Optional.empty(), Optional.of(SUBSCRIPTION));
    add(all, new Occurrence.PaymentSucceeded(ofChange));
    add(all, new Occurrence.PaymentFailed(ofDocument, "card_declined", "Do not honor"));
    add(all, new Occurrence.PaymentRefunded(SOME, SOME));
    add(all, new Occurrence.PaymentActionRequired(ofDocument, NOON));
    add(all, new Occurrence.RefundFailed(SOME));
    add(all, new Occurrence.DisputeOpened(SOME));
    add(all, new Occurrence.DisputeClosed(SOME, "won"));
    add(all, new Occurrence.MethodUpdated(CARD));
    add(
        all,
        new Occurrence.TrialEnding(
            Instant.parse("2026-05-01T00:00:00Z"),
            Optional.of(new Money(Currency.getInstance("USD"), 4000)),
            Optional.of(Instant.parse("2026-05-01T00:00:00Z")),
            Optional.of(LocalDate.parse("2026-05-15")),
            Optional.of(CARD),
            false));
    add(all, new Occurrence.MethodExpiring(CARD, Instant.parse("2026-05-01T00:00:00Z")));
    add(all, new Occurrence.MethodAdded(CARD));
    add(all, new Occurrence.MethodMadeDefault(CARD));
    add(all, new Occurrence.MethodRemoved(CARD));
  }

  private static void subscriptions(Map<String, Occurrence> all) {
    for (var move : Move.values()) {
      boolean isNew = move == Move.CREATED;
      add(
          all,
          new Occurrence.Moved(
              move,
              isNew ? BASIC : PRO,
              isNew ? Optional.empty() : Optional.of(BASIC),
              isNew ? Optional.empty() : Optional.of(new DocumentId(uuid(2)))));
    }
    add(all, new Occurrence.Scheduled("change", Instant.parse("2026-05-01T04:00:00Z")));
    add(all, new Occurrence.Unscheduled());
  }

  private static void add(Map<String, Occurrence> all, Occurrence one) {
    all.put(one.kind().code(), one);
  }

  private static UUID uuid(int n) {
    return new UUID(0x0190_0000_0000_7000L, n);
  }
}
