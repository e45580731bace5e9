package dev.midcycle.mail;

import dev.midcycle.db.Answer;
import dev.midcycle.db.Conditions;
import dev.midcycle.db.Page;
import dev.midcycle.db.Tx;
import dev.midcycle.id.MailId;
import java.time.Instant;

/// Rows of `mail`, to be looked at, sent again and forgotten.
final class KeptStore {
  private static final String COLUMNS =
      """
      select
        id, event, customer, document, notice, recipient, language, seller, accent, buyer, number, currency,
        amount, due, day, due_day, about, percent, object,
        charge, charge_currency, charge_day, card_missing,
        plan_before, plan_after, price, price_currency, price_every, by_transfer, credit, asked_by, asked_email, message,
        at, state, attempts, resent, error, created_at, queued_at,
        sent_at
      from mail
      where tenant = :tenant
      """;

  private KeptStore() {}

  static Answer<Mail> find(Tx tx, MailId id) {
    return tx.bind("id", id)
        .ask(
            COLUMNS
                + """
                and id = :id
                """,
            MailStore::read);
  }

  static Answer<Mail> list(Tx tx, Mails.Filter filter, Page.Slice slice) {
    return tx.bind("limit", slice.oneMore())
        .with(
            new Conditions()
                .when("customer", filter.customer(), "customer = :customer")
                .when("state", filter.state().map(Mail.State::code), "state = :state")
                .when("notice", filter.notice().map(Notice::code), "notice = :notice")
                .when("after", slice.after(), "id < :after"))
        .ask(
            COLUMNS
                + """
                <conditions>
                order by id desc
                limit :limit
                """,
            MailStore::read);
  }

  /// To be sent, whatever became of it.
  static void queue(Tx tx, MailId id, Instant now) {
    tx.bind("id", id)
        .bind("now", now)
        .add(
            """
            update mail
            set state = 'queued', error = null, sent_at = null, queued_at = :now, resent = resent + 1
            where tenant = :tenant
              and id = :id
            """);
  }

  /// Kept as sent again.
  static void keep(Tx tx, MailId id, Instant at) {
    tx.bind("id", id)
        .bind("at", at)
        .add(
            """
            update mail
            set state = 'sent', error = null, sent_at = :at, resent = resent + 1
            where tenant = :tenant
              and id = :id
            """);
  }

  /// Those that were made before `before` and do not wait to be sent, at most `most`. Tells how
  /// many.
  static Answer<Integer> forget(Tx tx, Instant before, int most) {
    return tx.bind("before", before)
        .bind("most", most)
        .ask(
            """
            with gone as (
              delete from mail
              where tenant = :tenant
                and id in (
                  select id
                  from mail
                  where tenant = :tenant
                    and created_at < :before
                    and state <> 'queued'
                  order by created_at
                  limit :most)
              returning 1
            )
            select count(*) as gone
            from gone
            """,
            row -> row.count("gone"));
  }
}
