package dev.midcycle.access;

import dev.midcycle.id.ApiKeyId;
import dev.midcycle.id.TenantId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// Rows of `api_key`.
final class ApiKeyStore {
  int insert(Handle h, TenantId tenant, ApiKeyId id, String name, Secret secret, Instant now) {
    return h.createUpdate(
            """
            insert into api_key (tenant, id, name, hash, hint, created_at)
            values (:tenant, :id, :name, :hash, :hint, :now)
            """)
        .bind("tenant", tenant)
        .bind("id", id)
        .bind("name", name)
        .bind("hash", secret.hash())
        .bind("hint", secret.hint())
        .bind("now", now)
        .execute();
  }

  /// Finds the key, and notes its use if the last one noted is before `unless`.
  Optional<ApiKeyId> use(Handle h, Secret secret, Instant now, Instant unless) {
    return h.createQuery(
            """
            with used as (
              update api_key
              set last_used_at = :now
              where tenant = :tenant
                and hash = :hash
                and revoked_at is null
                and (last_used_at is null or last_used_at < :unless)
            )
            select id
            from api_key
            where tenant = :tenant
              and hash = :hash
              and revoked_at is null
            """)
        .bind("tenant", secret.tenant())
        .bind("hash", secret.hash())
        .bind("now", now)
        .bind("unless", unless)
        .mapTo(UUID.class)
        .findOne()
        .map(ApiKeyId::new);
  }

  boolean revoke(Handle h, ApiKeyId id, Instant now) {
    return h.createUpdate(
                """
                update api_key
                set revoked_at = :now
                where id = :id
                  and revoked_at is null
                """)
            .bind("id", id)
            .bind("now", now)
            .execute()
        == 1;
  }
}
