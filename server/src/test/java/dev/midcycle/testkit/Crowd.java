package dev.midcycle.testkit;

import dev.midcycle.db.Login;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.TenantId;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;

/// Many customers like one that is there, with all that is known of it: what it has, what was
/// billed, paid and told, and what is to fall due. Made by the owner of the database at a stroke.
///
/// The n-th has the ids of the first with n in place of the last twelve digits, so that whatever
/// names something of the first names the same of the n-th. Facts keep their ids, which are unique
/// within a subscription.
public final class Crowd {
  /// Of tables that have a tenant: which rows are a customer's. `%1$s` is the customer.
  private static final Map<String, String> THEIRS = theirs();

  /// What is nobody's in particular, or may not be there twice.
  static final Set<String> NOT_COPIED =
      Set.of(
          "api_key",
          "attempt",
          "bank_entry",
          "cancellation_reason",
          "catalog_version",
          "coupon_redemption",
          "document_counter",
          "entitlement_change",
          "event_arrival",
          "event_counter",
          "event_object",
          "event_reader",
          "gateway",
          "ledger_code",
          "ledger_period",
          "ledger_setting",
          "logo",
          "mail",
          "paper",
          "pay_link",
          "portal_session",
          "sales_request",
          "sales_request_message",
          "sign_in",
          "tax_rate",
          "usage_batch",
          "usage_correction",
          "usage_retention",
          "usage_shape",
          "usage_shape_meter",
          "usage_unmatched",
          "webhook_attempt",
          "webhook_delivery",
          "webhook_due",
          "webhook_endpoint");

  private static final Map<String, String> SPECIAL =
      Map.ofEntries(
          Map.entry("customer.external_id", "null"),
          Map.entry("subscription_label.external_id", "null"),
          Map.entry("payment.gateway_key", "t.gateway_key || '-' || n"),
          Map.entry(
              "document.number",
              """
              t.number + n * (
                select next from document_counter c where c.tenant = t.tenant and c.kind = t.kind)
              """),
          // Events of copies are as those that are not numbered yet.
          Map.entry("outbox.position", "null"),
          Map.entry("outbox.sequence", "null"),
          Map.entry("usage_event.key", "cast(md5(cast(t.key as text) || n) as uuid)"),
          // A batch is of no more events than come at once.
          Map.entry("usage_event.batch", "- (t.batch * 1000000 + n)"),
          Map.entry("fact.id", "t.id"),
          Map.entry("subscription.open_facts", "t.open_facts"),
          Map.entry("subscription.spent", "t.spent"),
          Map.entry("quote.fact", "t.fact"),
          Map.entry("paper_source.logo", "t.logo"));

  private static final int AT_ONCE = 20_000;

  private final Connection owner;
  private final TenantId tenant;
  private final Map<String, List<Column>> tables;

  private Crowd(Connection owner, TenantId tenant) throws SQLException {
    this.owner = owner;
    this.tenant = tenant;
    this.tables = tables();
  }

  /// So many like each.
  public static void make(Login login, TenantId tenant, Map<CustomerId, Integer> count)
      throws SQLException {
    make(login, tenant, count, _ -> {});
  }

  /// `progress` is told how many there are by now.
  public static void make(
      Login login, TenantId tenant, Map<CustomerId, Integer> count, IntConsumer progress)
      throws SQLException {
    with(login, tenant, crowd -> crowd.make(count, progress));
  }

  /// More like one of whom there are `from` already.
  public static void grow(Login login, TenantId tenant, CustomerId one, int from, int to)
      throws SQLException {
    with(
        login,
        tenant,
        crowd -> {
          crowd.copy(one, from + 1, to);
          crowd.numberOn(to);
        });
  }

  private interface Making {
    void by(Crowd crowd) throws SQLException;
  }

  private static void with(Login login, TenantId tenant, Making making) throws SQLException {
    try (var owner = DriverManager.getConnection(login.jdbcUrl(), login.user(), login.password());
        var settings = owner.createStatement()) {
      // Neither triggers nor keys are looked at: what holds for the first holds for its likes.
      settings.execute("set session_replication_role = replica; set synchronous_commit = off");
      owner.setAutoCommit(false);
      making.by(new Crowd(owner, tenant));
    }
  }

  private void make(Map<CustomerId, Integer> count, IntConsumer progress) throws SQLException {
    int made = 0;
    for (var one : count.entrySet()) {
      for (int from = 1; from <= one.getValue(); from += AT_ONCE) {
        int to = Math.min(one.getValue(), from + AT_ONCE - 1);
        copy(one.getKey(), from, to);
        made += to - from + 1;
        progress.accept(made);
      }
    }
    numberOn(count.values().stream().mapToInt(Integer::intValue).max().orElse(0));
  }

  private void copy(CustomerId one, int from, int to) throws SQLException {
    for (var table : THEIRS.keySet()) {
      copy(table, one, from, to);
    }
    owner.commit();
  }

  /// Where the numbers of documents go on once there are so many of each.
  private void numberOn(int most) throws SQLException {
    execute(
        "update document_counter set next = next * %d where tenant = '%s'"
            .formatted(most + 1, tenant.uuid()));
    owner.commit();
  }

  private void copy(String table, CustomerId one, int from, int to) throws SQLException {
    var columns = tables.getOrDefault(table, List.of());
    execute(
        """
        insert into %s (%s)
        select %s
        from %s t, generate_series(%d, %d) n
        where t.tenant = '%s' and %s
        """
            .formatted(
                table,
                String.join(", ", columns.stream().map(Column::name).toList()),
                String.join(", ", columns.stream().map(column -> column.of(table)).toList()),
                table,
                from,
                to,
                tenant.uuid(),
                THEIRS
                    .getOrDefault(table, "")
                    .formatted("'" + one.uuid() + "'", "'" + tenant.uuid() + "'")));
  }

  private record Column(String name, String type) {
    String of(String table) {
      var special = SPECIAL.get(table + "." + name);
      if (special != null) {
        return special;
      }
      if (type.equals("_uuid")) {
        return "array(select %s from unnest(t.%s) one)".formatted(copied("one"), name);
      }
      return type.equals("uuid") && !name.equals("tenant") ? copied("t." + name) : "t." + name;
    }
  }

  private Map<String, List<Column>> tables() throws SQLException {
    var tables = new LinkedHashMap<String, List<Column>>();
    try (var statement = owner.createStatement();
        var rows =
            statement.executeQuery(
                """
                select table_name, column_name, udt_name
                from information_schema.columns
                where table_schema = 'public'
                  and is_generated = 'NEVER'
                order by table_name, ordinal_position
                """)) {
      while (rows.next()) {
        tables
            .computeIfAbsent(rows.getString(1), _ -> new ArrayList<>())
            .add(new Column(rows.getString(2), rows.getString(3)));
      }
    }
    return tables;
  }

  private void execute(String sql) throws SQLException {
    try (var statement = owner.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String copied(String id) {
    return "cast(overlay(cast(%s as text) placing lpad(to_hex(n), 12, '0') from 25) as uuid)"
        .formatted(id);
  }

  static Set<String> copiedTables() {
    return THEIRS.keySet();
  }

  /// Which rows are a customer's, asked once for all copies: a subquery of each row would be asked
  /// for every copy of every row.
  private static Map<String, String> theirs() {
    var theirs = new LinkedHashMap<String, String>();
    theirs.put("customer", "t.id = %1$s");
    var theirSubscriptions =
        "array(select s.id from subscription s where s.tenant = %2$s and s.customer = %1$s)";
    var theirDocuments =
        "array(select d.id from document d where d.tenant = %2$s and d.customer = %1$s)";
    for (var table :
        List.of(
            "member",
            "subscription",
            "document",
            "paper_source",
            "credit_balance",
            "credit_entry",
            "credit_grant",
            "payment_method",
            "payment",
            "past_due",
            "refund",
            "dispute",
            "ledger_entry",
            "ledger_earning",
            "ledger_late",
            "ledger_lowered",
            "quote",
            "outbox",
            "audit",
            "spending_rule",
            "usage_alert",
            "daily_usage",
            "usage_event",
            "usage_split")) {
      theirs.put(table, "t.customer = %1$s");
    }
    theirs.put(
        "quote_confirmation",
        "t.quote = any(array(select q.id from quote q where q.tenant = %2$s and q.customer = %1$s))");
    for (var table : List.of("subscription_label", "fact", "billed", "billed_tax")) {
      theirs.put(table, "t.subscription = any(" + theirSubscriptions + ")");
    }
    theirs.put(
        "refund_call",
        "t.payment = any(array(select p.id from payment p where p.tenant = %2$s and p.customer = %1$s))");
    for (var table : List.of("document_line", "document_tax", "payment_share", "refund_share")) {
      theirs.put(table, "t.document = any(" + theirDocuments + ")");
    }
    theirs.put(
        "work_item",
        "t.object = any(array[cast(%1$s as uuid)] || "
            + theirSubscriptions
            + " || "
            + theirDocuments
            + ")");
    return theirs;
  }
}
