package dev.midcycle.db;

import java.util.List;

/// A table that row-level security guards, and the least that may be done with it.
final class Notes {
  static final String ADD =
      """
      insert into note (tenant, text)
      values (current_setting('midcycle.tenant')::uuid, :text)
      """;
  static final String ALL =
      """
      select text
      from note
      order by text
      """;

  private Notes() {}

  static void table(TestDatabase testing) {
    testing.execute(
        """
        create table note (tenant uuid not null, text text not null, primary key (tenant, text));
        alter table note enable row level security;
        alter table note force row level security;
        create policy note_tenant on note
          using (tenant = nullif(current_setting('midcycle.tenant', true), '')::uuid);
        grant select, insert, update, delete on note to midcycle_app;
        """);
  }

  static int add(Tx tx, String text) {
    tx.bind("text", text).add(ADD);
    tx.send();
    return 1;
  }

  static int addLast(Tx tx, String text) {
    tx.bind("text", text).add(ADD);
    tx.commit();
    return 1;
  }

  static List<String> all(Tx tx) {
    var all = tx.ask(ALL, row -> row.text("text"));
    tx.send();
    return all.rows();
  }
}
