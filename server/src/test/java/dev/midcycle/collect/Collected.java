package dev.midcycle.collect;

import dev.midcycle.id.DocumentId;
import dev.midcycle.testkit.Installation;
import java.util.List;

/// What is written down of a document that was to be collected.
record Collected(Installation installation, DocumentId document) {

  /// Of its rows in another table.
  List<String> in(String table, String columns) {
    return installation.rows(
        "select %s from %s where document = '%s'".formatted(columns, table, document.uuid()));
  }

  /// The work that is to be done on it.
  List<String> due() {
    return installation.rows(
        "select kind from work_item where kind = 'collect' and object = '%s'"
            .formatted(document.uuid()));
  }

  /// Its status and what is open.
  String shown() {
    return installation
        .rows("select status, open from document where id = '%s'".formatted(document.uuid()))
        .getFirst();
  }

  /// What was noted of its payments, each with its customer and its amount.
  List<String> audited() {
    return installation.rows(
        """
        select replace(a.action, 'payment_', '')
        from audit a
        join payment p on p.tenant = a.tenant and p.id = a.object and p.customer = a.customer
        where a.document = '%s'
          and a.action like 'payment%%'
          and a.content::text like '%%40.00%%USD%%'
        order by a.id
        """
            .formatted(document.uuid()));
  }
}
