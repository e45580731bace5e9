package dev.midcycle.webhook;

import dev.midcycle.db.Answer;
import dev.midcycle.db.Row;
import dev.midcycle.db.Tx;
import dev.midcycle.id.EndpointId;
import dev.midcycle.outbox.EventKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Rows of `webhook_endpoint`.
final class EndpointStore {
  private EndpointStore() {}

  /// @param old the one that signs as well until `oldUntil`
  record Sealed(String secret, Optional<String> old, Optional<Instant> oldUntil) {}

  static void insert(Tx tx, Endpoint one, String sealed) {
    tx.bind("endpoint", one.id())
        .bind("url", one.url())
        .bind("description", one.description())
        .bind("kinds", codes(one.kinds()))
        .bind("secret", sealed)
        .bind("at", one.createdAt())
        .add(
            """
            insert into webhook_endpoint (tenant, id, url, description, kinds, secret, state, created_at)
            values (:tenant, :endpoint, :url, :description, cast(:kinds as text[]), :secret, 'enabled', :at)
            """);
  }

  private static List<String> codes(Set<EventKind> kinds) {
    return kinds.stream().map(EventKind::code).sorted().toList();
  }

  static Answer<Endpoint> list(Tx tx) {
    return tx.ask(
        """
        select id, url, description, kinds, state, disabled_reason, failing_since, old_secret_until, created_at
        from webhook_endpoint
        where tenant = :tenant
        order by id desc
        """,
        EndpointStore::read);
  }

  static Answer<Endpoint> find(Tx tx, EndpointId id) {
    return tx.bind("endpoint", id)
        .ask(
            """
            select id, url, description, kinds, state, disabled_reason, failing_since, old_secret_until, created_at
            from webhook_endpoint
            where tenant = :tenant
              and id = :endpoint
            """,
            EndpointStore::read);
  }

  static Answer<Endpoint> lock(Tx tx, EndpointId id) {
    return tx.bind("endpoint", id)
        .ask(
            """
            select id, url, description, kinds, state, disabled_reason, failing_since, old_secret_until, created_at
            from webhook_endpoint
            where tenant = :tenant
              and id = :endpoint
            for no key update
            """,
            EndpointStore::read);
  }

  static void update(Tx tx, Endpoint one) {
    tx.bind("endpoint", one.id())
        .bind("url", one.url())
        .bind("description", one.description())
        .bind("kinds", codes(one.kinds()))
        .add(
            """
            update webhook_endpoint
            set url = :url, description = :description, kinds = cast(:kinds as text[])
            where tenant = :tenant
              and id = :endpoint
            """);
  }

  static void remove(Tx tx, EndpointId id) {
    tx.bind("endpoint", id)
        .add(
            """
            delete from webhook_endpoint
            where tenant = :tenant
              and id = :endpoint
            """);
  }

  static Answer<Sealed> sealed(Tx tx, EndpointId id) {
    return tx.bind("endpoint", id)
        .ask(
            """
            select secret, old_secret, old_secret_until
            from webhook_endpoint
            where tenant = :tenant
              and id = :endpoint
            """,
            EndpointStore::sealed);
  }

  /// The one that was until now signs as well until then.
  static void rotate(Tx tx, EndpointId id, String sealed, Instant oldUntil) {
    tx.bind("endpoint", id)
        .bind("secret", sealed)
        .bind("until", oldUntil)
        .add(
            """
            update webhook_endpoint
            set old_secret = secret, old_secret_until = :until, secret = :secret
            where tenant = :tenant
              and id = :endpoint
            """);
  }

  /// Since when nothing arrives; for one that is failing already nothing changes.
  static void failing(Tx tx, EndpointId id, Optional<Instant> since) {
    tx.bind("endpoint", id)
        .bind("since", since)
        .add(
            """
            update webhook_endpoint
            set failing_since = cast(:since as timestamptz)
            where tenant = :tenant
              and id = :endpoint
              and (failing_since is null) <> (cast(:since as timestamptz) is null)
            """);
  }

  /// Nothing more is left for it from the last event on that was. Gives it, unless it was disabled
  /// already, or is gone.
  static Answer<EndpointId> disable(Tx tx, EndpointId id, Optional<String> reason) {
    return tx.bind("endpoint", id)
        .bind("reason", reason)
        .bind("reader", WebhookSubscriber.NAME)
        .ask(
            """
            update webhook_endpoint
            set
              state = 'disabled',
              disabled_reason = cast(:reason as text),
              missed_after = coalesce(
                (select position from event_reader where tenant = :tenant and reader = :reader), 0)
            where tenant = :tenant
              and id = :endpoint
              and state = 'enabled'
            returning id
            """,
            row -> new EndpointId(row.uuid("id")));
  }

  static void enable(Tx tx, EndpointId id) {
    tx.bind("endpoint", id)
        .add(
            """
            update webhook_endpoint
            set state = 'enabled', disabled_reason = null, failing_since = null, missed_after = null
            where tenant = :tenant
              and id = :endpoint
            """);
  }

  /// What an endpoint is signed with.
  record Signing(EndpointId endpoint, Sealed sealed) {}

  /// All of them, to be sealed anew.
  static Answer<Signing> allSealed(Tx tx) {
    return tx.ask(
        """
        select id, secret, old_secret, old_secret_until
        from webhook_endpoint
        where tenant = :tenant
        for no key update
        """,
        row -> new Signing(new EndpointId(row.uuid("id")), sealed(row)));
  }

  private static Sealed sealed(Row row) {
    return new Sealed(
        row.text("secret"), row.maybeText("old_secret"), row.maybeInstant("old_secret_until"));
  }

  static void seal(Tx tx, EndpointId id, Sealed anew) {
    tx.bind("endpoint", id)
        .bind("secret", anew.secret())
        .bind("old", anew.old())
        .add(
            """
            update webhook_endpoint
            set secret = :secret, old_secret = cast(:old as text)
            where tenant = :tenant
              and id = :endpoint
            """);
  }

  private static Endpoint read(Row row) {
    return new Endpoint(
        new EndpointId(row.uuid("id")),
        row.text("url"),
        row.text("description"),
        row.texts("kinds").stream()
            .flatMap(code -> EventKind.of(code).stream())
            .collect(Collectors.toUnmodifiableSet()),
        Endpoint.State.of(row.text("state")),
        row.maybeText("disabled_reason"),
        row.maybeInstant("failing_since"),
        row.maybeInstant("old_secret_until"),
        row.instant("created_at"));
  }
}
