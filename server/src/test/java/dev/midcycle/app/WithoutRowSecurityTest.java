package dev.midcycle.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.db.Contents;
import dev.midcycle.db.RowSecurity;
import dev.midcycle.testkit.Installation;
import dev.midcycle.testkit.Installation.Merchant;
import dev.midcycle.testkit.Samples;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Where PostgreSQL does not keep tenants apart, each statement does.
class WithoutRowSecurityTest {
  private static final Set<String> SHARED =
      Set.of("tenant", "flyway_schema_history", "scheduled_tasks");
  private static final Pattern ID = Pattern.compile("\\b[a-z]{2,3}_[0-9a-hjkmnp-tv-z]{26}\\b");

  @RegisterExtension static final Installation installation = new Installation();

  @Test
  void all_that_one_tenant_does_leaves_the_other_as_it_was_and_shows_nothing_of_it()
      throws SQLException {
    RowSecurity.set(installation.database.login(), false);
    assertThat(
            installation.rows(
                "select count(*) from pg_class where relnamespace = 'public'::regnamespace and relrowsecurity"))
        .containsExactly("0");
    var other = installation.merchant("scout");
    var foreign = ids(live(other));
    var before = standing(other);
    assertThat(before.keySet()).contains("document", "fact", "usage_event", "payment");

    var ours = installation.merchant("scout");
    var shown = live(ours);

    var after = standing(other);
    assertThat(before.entrySet().stream().filter(one -> !after.entrySet().contains(one)))
        .extracting(Map.Entry::getKey)
        .as("tables in which the other's rows have changed")
        .isEmpty();
    assertThat(foreign).isNotEmpty();
    assertThat(ids(shown)).isNotEmpty().doesNotContainAnyElementsOf(foreign);
  }

  /// Does all that can be done, in the background too; gives all that was shown.
  private static String live(Merchant merchant) {
    var samples = new Samples(merchant);
    var shown = new StringBuilder();
    for (var route : Samples.routes(installation.application)) {
      if (!route.path().startsWith("/v1/operator")) {
        shown.append(samples.of(route).send().text()).append('\n');
      }
    }
    var application = installation.application;
    application.usage().folding().fold(merchant.id());
    application.usage().alertWatch().watch(merchant.id());
    merchant.advance("2026-05-03");
    application.usage().retention().forget(merchant.id());
    application.events().relay().runAll(() -> true);
    for (var list :
        List.of("customers", "subscriptions", "documents", "payments", "sales-requests")) {
      shown.append(merchant.caller().get("/v1/" + list + "?limit=100").text()).append('\n');
    }
    return shown.toString();
  }

  private static Set<String> ids(String text) {
    return ID.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
  }

  /// The tenant's rows, by table.
  private static Map<String, String> standing(Merchant merchant) throws SQLException {
    var login = installation.database.login();
    try (var connection =
        DriverManager.getConnection(login.jdbcUrl(), login.user(), login.password())) {
      var all = new TreeMap<String, String>();
      for (var table : Contents.tables(connection)) {
        var rows = SHARED.contains(table) ? List.<String>of() : rows(table, merchant);
        if (!rows.isEmpty()) {
          all.put(table, String.join("\n", rows));
        }
      }
      return all;
    }
  }

  private static List<String> rows(String table, Merchant merchant) {
    return installation.rows(
        "select to_jsonb(t) - 'last_used_at' from %s t where tenant = '%s' order by 1"
            .formatted(table, merchant.id().uuid()));
  }
}
