package dev.midcycle.subscription;

import dev.midcycle.db.Subquery;
import dev.midcycle.db.Tx;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.QuoteId;
import dev.midcycle.id.SubscriptionId;
import java.util.List;
import java.util.Map;

/// Says which customers and subscriptions are read, and since when: what every statement about them
/// begins with (`with <wanted>`).
final class WantedStore {
  private static final String THEIR_CUSTOMERS =
      """
       || array(
            select customer
            from subscription
            where tenant = :tenant
              and id = any(cast(:wantedSubscriptions as uuid[])))\
      """;

  private WantedStore() {}

  /// What `selection` comes to: ids of customers, of subscriptions, and since when. Nothing is
  /// looked up that it says itself: every statement begins with this.
  static Subquery wanted(Selection selection) {
    if (selection.quote().isPresent()) {
      return ofQuote(selection, selection.quote().get());
    }
    var customers = selection.customers().isEmpty() ? THEIR_CUSTOMERS : "";
    return new Subquery(
        "wanted",
        """
        select
          cast(:wantedSubscriptions as uuid[]) as subscriptions,
          cast(:wantedCustomers as uuid[])%s as customers,
          coalesce(cast(:wantedSince as timestamptz), 'infinity') as since
        """
            .formatted(customers),
        Map.of(
            "wantedCustomers", selection.customers(),
            "wantedSubscriptions", selection.subscriptions(),
            "wantedSince", selection.since()));
  }

  private static Subquery ofQuote(Selection selection, QuoteId quote) {
    return new Subquery(
        "wanted",
        """
        select
          cast(:wantedSubscriptions as uuid[]) || coalesce(quoted.subscription, '{}') as subscriptions,
          cast(:wantedCustomers as uuid[]) || coalesce(quoted.customer, '{}') as customers,
          coalesce(cast(:wantedSince as timestamptz), quoted.since, 'infinity') as since
        from (
          select
            array_agg(subscription) as subscription,
            array_agg(customer) as customer,
            min(since) as since
          from quote
          where tenant = :tenant
            and id = :wantedQuote
        ) quoted
        """,
        Map.of(
            "wantedCustomers", selection.customers(),
            "wantedSubscriptions", selection.subscriptions(),
            "wantedQuote", quote,
            "wantedSince", selection.since()));
  }

  /// Of the customer's those that run, or the one that comes nearest to it.
  static Subquery granting(CustomerId customer) {
    return new Subquery(
        "wanted",
        """
        select
          array(
            select id
            from subscription
            where tenant = :tenant
              and customer = :wantedCustomer
              and (
                status in ('trial', 'active')
                or id = (
                  select id
                  from subscription
                  where tenant = :tenant
                    and customer = :wantedCustomer
                  order by array_position(array['active', 'trial', 'paused', 'future', 'cancelled'], status), id desc
                  limit 1))) as subscriptions,
          array[cast(:wantedCustomer as uuid)] as customers,
          cast('infinity' as timestamptz) as since
        """,
        Map.of("wantedCustomer", customer));
  }

  /// Those of some customers that bring documents yet, but for some.
  static Subquery besides(List<CustomerId> customers, List<SubscriptionId> known) {
    return new Subquery(
        "wanted",
        """
        select
          array(
            select id
            from subscription
            where tenant = :tenant
              and customer = any(cast(:wantedCustomers as uuid[]))
              and id <> all(cast(:wantedBesides as uuid[]))
              and due_at is not null) as subscriptions,
          cast(:wantedCustomers as uuid[]) as customers,
          cast('infinity' as timestamptz) as since
        """,
        Map.of("wantedCustomers", customers, "wantedBesides", known));
  }

  /// From which day on usage counts for the subscriptions that are wanted: the one on which the
  /// billing state that is kept begins, or, where what is requested holds since before that, the
  /// subscription.
  static Subquery begins() {
    return new Subquery(
        "begins",
        """
        select
          s.customer,
          coalesce(
            case when cast(s.opening ->> 'at' as timestamptz) < (select since from wanted) then s.opened_on end,
            (
              select cast(min(f.effective_at) at time zone 'UTC' as date) - 1
              from fact f
              where f.tenant = s.tenant
                and f.subscription = s.id)) as day
        from subscription s
        where s.tenant = :tenant
          and s.id in (select unnest(subscriptions) from wanted)
        """,
        Map.of());
  }

  static void lock(Tx tx, Subquery wanted) {
    lockCustomers(tx, wanted);
    lockSubscriptions(tx, wanted);
  }

  static void lockCustomers(Tx tx, Subquery wanted) {
    tx.parameters()
        .with(wanted)
        .add(
            """
            with <wanted>
            select 1
            from customer
            where tenant = :tenant
              and id in (select unnest(customers) from wanted)
            order by id
            for no key update
            """);
  }

  private static void lockSubscriptions(Tx tx, Subquery wanted) {
    tx.parameters()
        .with(wanted)
        .add(
            """
            with <wanted>
            select 1
            from subscription
            where tenant = :tenant
              and id in (select unnest(subscriptions) from wanted)
            order by id
            for no key update
            """);
  }
}
