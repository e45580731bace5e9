package dev.midcycle.stored;

import static java.util.Objects.requireNonNull;

import dev.midcycle.db.Login;
import dev.midcycle.testkit.Installation;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The columns that hold JSON: in which form, or why in none.
final class StoredColumns {
  private static final String COLUMNS =
      """
      audit.content              audit.AuditJson.DETAILS
      billed.content             subscription.BillingJson.BILLED
      catalog_version.archive    free: texts of files
      catalog_version.content    free: the text of a file
      customer.billing_details   customer.CustomerJson.DETAILS
      customer.metadata          free: the merchant's own
      customer.tax               customer.CustomerJson.TAX
      document.billing_details   copied from customer.billing_details
      document_line.content      subscription.BillingJson.LINE
      fact.happening             subscription.BillingJson.HAPPENING
      outbox.content             outbox.OutboxJson.CONTENT
      paper_source.buyer         paper.PaperJson.BUYER
      paper_source.seller        paper.PaperJson.SELLER
      paper_source.usage         subscription.BillingJson.USAGE_DAYS
      quote.asked                free: what was sent to the API
      quote.decided              change.QuoteJson.CHANGE
      quote.metadata             free: the merchant's own
      quote.request              subscription.BillingJson.REQUEST
      quote.shown                free: what the API of the first release answered
      quote.usage                subscription.BillingJson.USAGE
      subscription.levels        subscription.BillingJson.LEVELS
      subscription.opening       subscription.BillingJson.OPENING
      subscription.pending       subscription.BillingJson.PENDING
      subscription.spent_on      subscription.BillingJson.SPENT
      subscription.waived        subscription.BillingJson.WAIVED
      subscription_label.metadata free: the merchant's own
      tenant.bank                customer.CustomerJson.BANK
      tenant.details             customer.CustomerJson.DETAILS
      tenant.settings            customer.CustomerJson.LOOK
      usage_unmatched.properties free: the event's own
      """;

  static final Map<String, String> FORMS =
      COLUMNS
          .lines()
          .map(line -> line.split("\\s+", 2))
          .collect(Collectors.toMap(words -> words[0], words -> words[1]));

  private StoredColumns() {}

  /// By their names, such as `subscription.BillingJson.LINE`.
  static Map<String, Form<?>> forms() {
    return FORMS.values().stream()
        .filter(words -> words.contains("Json."))
        .distinct()
        .collect(Collectors.toMap(name -> name, StoredColumns::form));
  }

  private static Form<?> form(String name) {
    var end = name.lastIndexOf('.');
    try {
      var field =
          Class.forName("dev.midcycle." + name.substring(0, end))
              .getDeclaredField(name.substring(end + 1));
      field.setAccessible(true);
      return (Form<?>) requireNonNull(field.get(null));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(name, e);
    }
  }

  /// Those of the database.
  static List<String> all(Login login) {
    return Installation.rows(
        login,
        """
        select table_name || '.' || column_name
        from information_schema.columns
        join information_schema.tables using (table_schema, table_name)
        where table_schema = 'public'
          and table_type = 'BASE TABLE'
          and udt_name in ('json', 'jsonb', '_json', '_jsonb')
        """);
  }

  /// @param texts how many there are
  /// @param silent how many of them do not say their version
  record Count(long texts, long silent) {}

  /// The texts of each column that has a form.
  static Map<String, Count> counts(Login login) {
    var counts = new TreeMap<String, Count>();
    FORMS.forEach((column, form) -> {
      if (form.contains("Json.")) {
        counts.put(column, count(login, column));
      }
    });
    return counts;
  }

  private static Count count(Login login, String column) {
    var end = column.indexOf('.');
    var texts =
        "from %s, jsonb_path_query(cast(%s as jsonb), '$[*]') as one"
            .formatted(column.substring(0, end), column.substring(end + 1));
    return new Count(
        number(login, "select count(*) " + texts),
        number(login, "select count(*) " + texts + " where not one ? 'v'"));
  }

  private static long number(Login login, String sql) {
    return Long.parseLong(Installation.rows(login, sql).getFirst());
  }
}
