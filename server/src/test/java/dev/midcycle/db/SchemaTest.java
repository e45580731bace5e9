package dev.midcycle.db;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.testkit.Installation;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What must hold of every table there is, also of those to come.
class SchemaTest {
  /// Looked at across tenants: who they are, when something of theirs falls due, and what changed.
  private static final String SHARED =
      "'tenant', 'work_item', 'entitlement_change', 'event_arrival', 'event_counter', 'event_reader', 'webhook_due', 'flyway_schema_history'";

  @RegisterExtension final TestDatabase testing = new TestDatabase();

  @Test
  void row_level_security_is_forced_on_every_table_of_tenants() {
    var open =
        names(
            """
            select c.relname
            from pg_class c
            where c.relnamespace = 'public'::regnamespace
              and c.relkind in ('r', 'p')
              and c.relname not in (%s)
              and not (
                c.relrowsecurity
                and c.relforcerowsecurity
                and exists (
                  select 1
                  from pg_policy p
                  where p.polrelid = c.oid
                    and p.polcmd = '*'
                    and p.polpermissive
                    and pg_get_expr(p.polqual, p.polrelid) like '%%midcycle.tenant%%'))
            """
                .formatted(SHARED));

    assertThat(open).isEmpty();
    assertThat(names("select relname from pg_class where relforcerowsecurity"))
        .contains("document", "subscription", "attempt");
  }

  private static final String OTHER_KEYS =
      """
      select c.relname
      from pg_index i
      join pg_class c on c.oid = i.indrelid
      join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
      where c.relnamespace = 'public'::regnamespace
        and i.indisprimary
        and a.attname <> 'tenant'
        and c.relname not in (%s)
      """
          .formatted(SHARED);

  private static final String OTHER_UNIQUES =
      withoutTenant("pg_index i", "i.indrelid", "i.indkey", "i.indisunique");

  private static final String OTHER_OWNERS =
      withoutTenant("pg_constraint i", "i.conrelid", "i.conkey", "i.contype = 'f'");

  @Test
  void every_key_begins_with_the_tenant() {
    assertThat(names(OTHER_KEYS)).isEmpty();
  }

  /// What is unique, and whom a row belongs to, is so within a tenant.
  @Test
  void every_unique_index_and_foreign_key_names_the_tenant() {
    assertThat(names(OTHER_UNIQUES)).isEmpty();
    assertThat(names(OTHER_OWNERS)).isEmpty();
  }

  @Test
  void a_key_without_the_tenant_that_is_planted_is_found() {
    testing.execute(
        """
        create table planted (
          tenant uuid,
          id uuid primary key,
          other uuid references planted
        )
        """);

    assertThat(names(OTHER_KEYS)).containsExactly("planted");
    assertThat(names(OTHER_UNIQUES)).containsExactly("planted");
    assertThat(names(OTHER_OWNERS)).containsExactly("planted");
  }

  private static String withoutTenant(String of, String table, String columns, String are) {
    return """
    select c.relname
    from %s
    join pg_class c on c.oid = %s
    where c.relnamespace = 'public'::regnamespace
      and %s
      and c.relname not in (%s)
      and not exists (
        select 1
        from pg_attribute a
        where a.attrelid = c.oid
          and a.attnum = any(%s)
          and a.attname = 'tenant')
    """
        .formatted(of, table, are, SHARED, columns);
  }

  @Test
  void the_role_that_works_owns_nothing_and_may_empty_nothing() {
    assertThat(
            names(
                """
                select relname
                from pg_class
                where relnamespace = 'public'::regnamespace
                  and relkind in ('r', 'p')
                  and (
                    pg_get_userbyid(relowner) = 'midcycle_app'
                    or has_table_privilege('midcycle_app', oid, 'truncate'))
                """))
        .isEmpty();
  }

  @Test
  void what_is_only_added_to_may_not_be_changed_by_grant() {
    assertThat(
            names(
                """
                select t.name
                from unnest(array[
                  'catalog_version', 'fact', 'document_line', 'credit_entry', 'payment_share',
                  'sales_request_message', 'audit', 'logo', 'paper', 'refund', 'refund_share',
                  'ledger_entry', 'ledger_earning', 'ledger_lowered', 'ledger_period']) as t(name)
                where has_table_privilege('midcycle_app', t.name, 'update')
                  or has_table_privilege('midcycle_app', t.name, 'delete')
                """))
        .isEmpty();
    assertThat(
            names(
                "select 'document' where has_table_privilege('midcycle_app', 'document', 'delete')"))
        .isEmpty();
  }

  private List<String> names(String sql) {
    return Installation.rows(testing.login(), sql);
  }
}
