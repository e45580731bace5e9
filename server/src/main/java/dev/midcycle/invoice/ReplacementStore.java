package dev.midcycle.invoice;

import dev.midcycle.db.Row;
import dev.midcycle.id.DocumentId;
import java.util.UUID;

/// Reads of documents, called `d`, which replace which.
final class ReplacementStore {
  static final String COLUMNS =
      """
      d.replaces as replaced_id, replaced.number as replaced_number, replaced.issued_on as replaced_on,
      replacing.id as replacing_id, replacing.number as replacing_number, replacing.issued_on as replacing_on\
      """;

  static final String JOINS =
      """
      left join document replaced on replaced.tenant = d.tenant and replaced.id = d.replaces
      left join document replacing on replacing.tenant = d.tenant and replacing.replaces = d.id\
      """;

  private ReplacementStore() {}

  static Replacement read(Row row) {
    return new Replacement(
        row.maybeUuid("replaced_id").map(id -> other(row, id, "replaced")),
        row.maybeUuid("replacing_id").map(id -> other(row, id, "replacing")));
  }

  private static Replacement.Other other(Row row, UUID id, String name) {
    return new Replacement.Other(
        new DocumentId(id),
        new DocumentNumber(Document.Kind.INVOICE, row.number(name + "_number")),
        row.date(name + "_on"));
  }
}
