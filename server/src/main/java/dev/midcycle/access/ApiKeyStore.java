package dev.midcycle.access;

import dev.midcycle.db.Answer;
import dev.midcycle.db.Row;
import dev.midcycle.db.Tx;
import dev.midcycle.id.ApiKeyId;
import java.time.Instant;
import java.util.Optional;

/// Rows of `api_key`.
final class ApiKeyStore {
  private ApiKeyStore() {}

  static void insert(Tx tx, ApiKey key, Secret secret) {
    tx.bind("id", key.id())
        .bind("name", key.name())
        .bind("scope", key.scope().code())
        .bind("hash", secret.hash())
        .bind("hint", key.hint())
        .bind("createdAt", key.createdAt())
        .bind("replaces", key.replaces())
        .add(
            """
            insert into api_key (tenant, id, name, scope, hash, hint, created_at, replaces)
            values (
              :tenant, :id, :name, :scope, :hash, :hint, :createdAt, cast(:replaces as uuid))
            """);
  }

  /// A key that works, as far as its bearer's identity goes.
  record Used(ApiKeyId id, Scope scope, Optional<Instant> endsAt) {
    boolean works(Instant now) {
      return endsAt.filter(end -> !end.isAfter(now)).isEmpty();
    }
  }

  /// Finds the key, and notes its use if the last one noted is before `unless`.
  static Answer<Used> use(Tx tx, Secret secret, Instant now, Instant unless) {
    return tx.bind("hash", secret.hash())
        .bind("now", now)
        .bind("unless", unless)
        .ask(
            """
            with used as (
              update api_key
              set last_used_at = :now
              where tenant = :tenant
                and hash = :hash
                and (ends_at is null or ends_at > :now)
                and (last_used_at is null or last_used_at < :unless)
            )
            select id, scope, ends_at
            from api_key
            where tenant = :tenant
              and hash = :hash
              and (ends_at is null or ends_at > :now)
            """,
            row ->
                new Used(
                    new ApiKeyId(row.uuid("id")),
                    scope(row.text("scope")),
                    row.maybeInstant("ends_at")));
  }

  /// Newest first.
  static Answer<ApiKey> list(Tx tx) {
    return tx.ask(
        """
        select id, name, scope, hint, created_at, last_used_at, ends_at, replaces
        from api_key
        where tenant = :tenant
        order by id desc
        """,
        ApiKeyStore::read);
  }

  /// Holds back others who would end it.
  static Answer<ApiKey> lock(Tx tx, ApiKeyId id) {
    return tx.bind("id", id)
        .ask(
            """
            select id, name, scope, hint, created_at, last_used_at, ends_at, replaces
            from api_key
            where tenant = :tenant
              and id = :id
            for update
            """,
            ApiKeyStore::read);
  }

  static void end(Tx tx, ApiKeyId id, Instant at) {
    tx.bind("ended", id)
        .bind("endsAt", at)
        .add(
            """
            update api_key
            set ends_at = :endsAt
            where tenant = :tenant
              and id = :ended
            """);
  }

  static Answer<ApiKey> find(Tx tx, Secret secret) {
    return tx.bind("hash", secret.hash())
        .ask(
            """
            select id, name, scope, hint, created_at, last_used_at, ends_at, replaces
            from api_key
            where tenant = :tenant
              and hash = :hash
            """,
            ApiKeyStore::read);
  }

  /// Ends those of this name that still work, save one.
  static void endOthers(Tx tx, String name, Secret save, Instant now) {
    tx.bind("endedName", name)
        .bind("savedHash", save.hash())
        .bind("endsAt", now)
        .add(
            """
            update api_key
            set ends_at = :endsAt
            where tenant = :tenant
              and name = :endedName
              and hash <> :savedHash
              and (ends_at is null or ends_at > :endsAt)
            """);
  }

  private static ApiKey read(Row row) {
    return new ApiKey(
        new ApiKeyId(row.uuid("id")),
        row.text("name"),
        scope(row.text("scope")),
        row.text("hint"),
        row.instant("created_at"),
        row.maybeInstant("last_used_at"),
        row.maybeInstant("ends_at"),
        row.maybeUuid("replaces").map(ApiKeyId::new));
  }

  private static Scope scope(String code) {
    return Scope.of(code).orElseThrow(() -> new IllegalStateException("not a scope: " + code));
  }
}
