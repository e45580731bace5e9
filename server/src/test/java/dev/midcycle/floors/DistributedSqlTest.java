package dev.midcycle.floors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.floors.SqlTexts.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Statements must also run where tables are distributed by tenant: then each must say of every
/// table whose rows it means, and rely on nothing that another server does not know. It keeps
/// tenants apart, too, where row-level security is off.
class DistributedSqlTest {
  /// Rows of all tenants, a copy of which stands on every server.
  private static final Set<String> REFERENCE = Set.of("tenant");

  private static final Pattern TABLE =
      Pattern.compile(
          "\\b(?:from|join|update|into)\\s+([a-z_]+)(?:\\s+(?:as\\s+)?(?!(?:set|where|on|join|left|inner|cross|values|select|order|using|group|limit|for|returning|union|as|tablesample)\\b)([a-z][a-z0-9_]*))?");

  private static final Pattern FROM_TENANT = Pattern.compile("\\b(?:from|join)\\s+tenant\\b");

  /// What is known, by file. Each begins a statement that goes on elsewhere, where it names the
  /// tenant, or looks across tenants by its nature.
  private static final Set<String> KNOWN =
      Set.of(
          "names no tenant: entitlement/ChangeStore.java",
          "names no tenant: invoice/DocumentStore.java",
          "names no tenant: job/WorkStore.java",
          "names no tenant: outbox/NumberingStore.java",
          "names no tenant: outbox/ReaderStore.java",
          "names no tenant: payment/PaymentStore.java",
          "names no tenant: webhook/DueStore.java",
          "work_item without its tenant: job/WorkStore.java");

  @Test
  void every_statement_names_the_tenant_of_all_its_tables() {
    assertThat(breaches(SqlTexts.all())).isEqualTo(new TreeSet<>(KNOWN));
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          what is planted                                                                  | says
          select 1 from document where id = :id                                            | names no tenant
          update document set open = 0 where id = :id                                      | names no tenant
          select 1 from document d where d.tenant = :tenant                                |
          select 1 from document d join customer c on c.id = d.customer where d.tenant = :tenant | customer c without its tenant
          select 1 from document d join customer c on c.tenant = d.tenant where d.tenant = :tenant |
          insert into logo (tenant, id) values (:tenant, :id)                              |
          insert into logo (id) values (:id)                                               | names no tenant
          insert into logo (tenant) select t.id from tenant t where t.id = :tenant         | inserts what it selects from tenant
          with one as (select id from tenant where id = :tenant) insert into logo (tenant) select id from one | inserts what it selects from tenant
          select current_setting('midcycle.clock') from document where tenant = :tenant    | relies on a setting
          """)
  void a_breach_that_is_planted_is_found(String sql, String says) {
    var found = breaches(List.of(new Text("sales", "Planted.java", sql)));

    if (says == null) {
      assertThat(found).isEmpty();
    } else {
      assertThat(found).anyMatch(breach -> breach.contains(says));
    }
  }

  private static Set<String> breaches(List<Text> texts) {
    return texts.stream()
        .filter(Text::isStatement)
        .flatMap(text -> breaches(text).stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<String> breaches(Text text) {
    var found = new ArrayList<String>();
    var tables = tables(text.sql());
    if (!tables.isEmpty() && !text.sql().contains(":tenant")) {
      found.add(told(text, "names no tenant"));
    }
    tables.stream()
        .filter(table -> !table.isBound(text.sql()))
        .forEach(table -> found.add(told(text, table + " without its tenant")));
    if (text.sql().contains("insert into") && FROM_TENANT.matcher(text.sql()).find()) {
      found.add(told(text, "inserts what it selects from tenant"));
    }
    if (text.sql().matches("(?s).*(current_setting|set_config)\\('midcycle\\.(?!tenant').*")) {
      found.add(told(text, "relies on a setting"));
    }
    return found;
  }

  private static String told(Text text, String what) {
    return what + ": " + text.room() + "/" + text.file();
  }

  /// A table that a statement names, under the name that it has in it.
  private record Table(String name, String alias) {
    boolean isBound(String sql) {
      var inserted = "\\binto\\s+" + name + "(\\s+as\\s+[a-z]+)?\\s*\\(\\s*tenant\\b";
      var compared =
          alias.isEmpty()
              ? "(?<![.:])\\btenant\\b|\\b" + name + "\\.tenant\\b"
              : "\\b" + alias + "\\.tenant\\b";
      return Pattern.compile(inserted + "|" + compared).matcher(sql).find();
    }

    @Override
    public String toString() {
      return (name + " " + alias).strip();
    }
  }

  private static Set<Table> tables(String sql) {
    return TABLE
        .matcher(sql)
        .results()
        .map(one -> new Table(one.group(1), one.group(2) == null ? "" : one.group(2)))
        .filter(one -> TableOwnersTest.isOwned(one.name()) && !REFERENCE.contains(one.name()))
        .collect(Collectors.toSet());
  }
}
