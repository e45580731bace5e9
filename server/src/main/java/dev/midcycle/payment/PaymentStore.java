package dev.midcycle.payment;

import dev.midcycle.db.Answer;
import dev.midcycle.db.Conditions;
import dev.midcycle.db.Page;
import dev.midcycle.db.Row;
import dev.midcycle.db.Rows;
import dev.midcycle.db.Tx;
import dev.midcycle.id.DocumentId;
import dev.midcycle.id.PaymentId;
import dev.midcycle.id.TenantId;
import dev.midcycle.money.Money;
import java.util.List;
import java.util.Optional;

/// Rows of `payment`.
final class PaymentStore {
  private static final String SEEN =
      """
      select
        p.*, m.gateway, m.token, m.brand, m.last4, m.exp_month, m.exp_year, m.is_default, m.is_backup,
        m.created_at,
        array(
          select p.document
          where p.document is not null
          union
          select document
          from payment_share
          where tenant = p.tenant
            and payment = p.id) as documents
      from payment p
      left join payment_method m on m.tenant = p.tenant and m.id = p.method
      """;

  private PaymentStore() {}

  static void insert(Tx tx, Payment payment) {
    var document =
        payment.purpose() instanceof Payment.Purpose.ForDocument(var id)
            ? Optional.of(id)
            : Optional.<DocumentId>empty();
    var change =
        payment.purpose() instanceof Payment.Purpose.ForChange one
            ? Optional.of(one)
            : Optional.<Payment.Purpose.ForChange>empty();
    tx.bind("payment", payment.id())
        .bind("paymentCustomer", payment.customer())
        .bind("paymentMethod", payment.method().map(PaymentMethod::id))
        .bind("paymentDocument", document)
        .bind("paymentSubscription", change.map(Payment.Purpose.ForChange::subscription))
        .bind("paymentQuote", change.map(Payment.Purpose.ForChange::quote))
        .bind("paymentCurrency", payment.amount().currency().getCurrencyCode())
        .bind("paymentAmount", payment.amount().minor())
        .bind("paymentHeld", payment.heldCredit().minor())
        .bind("paymentState", payment.state().code())
        .bind("paymentKey", payment.key())
        .bind("paymentAt", payment.at())
        .bind("paymentWay", payment.byHand().map(Payment.ByHand::way))
        .bind("paymentReceived", payment.byHand().map(Payment.ByHand::receivedOn))
        .bind("paymentOccasion", payment.occasion().code())
        .bind("paymentNote", payment.byHand().map(Payment.ByHand::note).orElse(""))
        .add(
            """
            insert into payment (
              tenant, id, customer, method, document, subscription, quote, currency, amount, credit_held, state,
              gateway_key, at, by_hand, received_on, note, occasion)
            values (
              :tenant, :payment, :paymentCustomer, cast(:paymentMethod as uuid), cast(:paymentDocument as uuid),
              cast(:paymentSubscription as uuid), cast(:paymentQuote as uuid), :paymentCurrency, :paymentAmount,
              :paymentHeld, :paymentState, :paymentKey, :paymentAt, cast(:paymentWay as text),
              cast(:paymentReceived as date), :paymentNote, :paymentOccasion)
            """);
  }

  /// Writes down what the gateway said. Only an open one is closed; tells whether it was.
  static Answer<PaymentId> finish(Tx tx, PaymentId payment, Gateway.Outcome outcome) {
    var heard = Heard.of(outcome);
    return tx.bind("payment", payment)
        .bind("paymentState", heard.state().code())
        .bind("paymentReference", heard.reference())
        .bind("paymentReason", heard.decline().map(Decline::reason))
        .bind("paymentDecline", heard.decline().map(Decline::code))
        .ask(
            """
            update payment
            set
              state = :paymentState,
              gateway_reference = cast(:paymentReference as text),
              reason = cast(:paymentReason as text),
              decline_code = cast(:paymentDecline as text),
              action_url = null,
              action_until = null
            where tenant = :tenant
              and id = :payment
              and state in <open>
            returning id
            """
                .replace("<open>", Payment.State.OPEN),
            row -> new PaymentId(row.uuid("id")));
  }

  /// The gateway has not answered: what it has said before still holds.
  static void unknown(Tx tx, PaymentId payment) {
    tx.bind("payment", payment)
        .add(
            """
            update payment
            set state = 'unknown'
            where tenant = :tenant
              and id = :payment
              and state = 'started'
            """);
  }

  /// The payer is to do something, until when it was said first; empty for one that is closed. What
  /// is kept, and whether it waited for that already.
  record Waiting(Payment.Action action, boolean already) {}

  static Answer<Waiting> wait(Tx tx, PaymentId payment, String reference, Payment.Action action) {
    return tx.bind("payment", payment)
        .bind("paymentReference", reference)
        .bind("actionUrl", action.url())
        .bind("actionUntil", action.until())
        .ask(
            """
            update payment p
            set
              state = 'action_required',
              gateway_reference = :paymentReference,
              action_url = :actionUrl,
              action_until = coalesce(p.action_until, :actionUntil)
            from (select state from payment where tenant = :tenant and id = :payment for update) before
            where p.tenant = :tenant
              and p.id = :payment
              and p.state in <open>
            returning p.action_url, p.action_until, before.state = 'action_required' as already
            """
                .replace("<open>", Payment.State.OPEN),
            row ->
                new Waiting(
                    new Payment.Action(row.text("action_url"), row.instant("action_until")),
                    row.flag("already")));
  }

  /// The money of one that was declined has come; tells whether nobody has noted that before.
  static Answer<PaymentId> revive(Tx tx, PaymentId payment, String reference) {
    return tx.bind("payment", payment)
        .bind("paymentReference", reference)
        .ask(
            """
            update payment
            set state = 'succeeded', gateway_reference = :paymentReference, reason = null, decline_code = null
            where tenant = :tenant
              and id = :payment
              and state = 'declined'
            returning id
            """,
            row -> new PaymentId(row.uuid("id")));
  }

  static void refund(Tx tx, PaymentId payment, Money amount) {
    tx.bind("refundedPayment", payment)
        .bind("refundedAmount", amount.minor())
        .add(
            """
            update payment
            set refunded = refunded + :refundedAmount
            where tenant = :tenant
              and id = :refundedPayment
            """);
  }

  private record Heard(Payment.State state, Optional<String> reference, Optional<Decline> decline) {
    static Heard of(Gateway.Outcome outcome) {
      return switch (outcome) {
        case Gateway.Outcome.Succeeded(var reference) ->
            new Heard(Payment.State.SUCCEEDED, Optional.of(reference), Optional.empty());
        case Gateway.Outcome.Declined(var why) ->
            new Heard(Payment.State.DECLINED, Optional.empty(), Optional.of(why));
        case Gateway.Outcome.Unknown(), Gateway.Outcome.ActionRequired _ ->
            throw new IllegalArgumentException("a payment is not finished by " + outcome);
      };
    }
  }

  static void share(Tx tx, List<Payments.Share> shares) {
    var rows = Rows.of("shares", "payment uuid", "document uuid", "amount bigint");
    shares.forEach(one -> rows.add(one.payment(), one.document(), one.amount().minor()));
    tx.add(
        """
        insert into payment_share (tenant, payment, document, amount)
        select :tenant, payment, document, amount
        from <shares>
        """,
        rows);
  }

  static Answer<Payment> find(Tx tx, TenantId tenant, PaymentId id) {
    return tx.bind("payment", id)
        .ask(
            """
            select p.*, m.gateway, m.token, m.brand, m.last4, m.exp_month, m.exp_year, m.is_default, m.is_backup,
              m.created_at
            from payment p
            left join payment_method m on m.tenant = p.tenant and m.id = p.method
            where p.tenant = :tenant
              and p.id = :payment
            """,
            row -> PaymentRow.read(row, tenant));
  }

  /// Newest first, each with the documents that it is for or paid.
  static Answer<Payments.Listed> list(
      Tx tx, TenantId tenant, PaymentFilter filter, Page.Slice slice) {
    var conditions =
        new Conditions()
            .when("ofCustomer", filter.customer(), "p.customer = :ofCustomer")
            .when(
                "states",
                filter.states().map(some -> some.stream().map(Payment.State::code).toList()),
                "p.state = any(cast(:states as text[]))")
            .when("from", filter.from(), "p.at >= :from")
            .when("to", filter.to(), "p.at < :to")
            .when(
                "after",
                slice.after(),
                """
                (p.at, p.id) < (
                  select at, id
                  from payment
                  where tenant = :tenant
                    and id = :after)\
                """);
    return tx.bind("limit", slice.oneMore())
        .with(conditions)
        .ask(
            SEEN
                + """
                where p.tenant = :tenant
                <conditions>
                order by p.at desc, p.id desc
                limit :limit
                """,
            row -> listed(row, tenant));
  }

  /// One with the documents that it is for or paid.
  static Answer<Payments.Listed> seen(Tx tx, TenantId tenant, PaymentId id) {
    return tx.bind("payment", id)
        .ask(
            SEEN
                + """
                where p.tenant = :tenant
                  and p.id = :payment
                """,
            row -> listed(row, tenant));
  }

  private static Payments.Listed listed(Row row, TenantId tenant) {
    return new Payments.Listed(
        PaymentRow.read(row, tenant),
        row.uuids("documents").stream().map(DocumentId::new).toList());
  }
}
