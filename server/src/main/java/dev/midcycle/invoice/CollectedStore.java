package dev.midcycle.invoice;

/// Says when what is open of a document is collected by itself.
final class CollectedStore {
  /// Of the document `d` of the customer `c`, as `collected_at`.
  static final String AT =
      """
      (
        select w.at
        from work_item w
        where w.tenant = d.tenant
          and w.kind = 'collect'
          and w.object = d.id
          and d.open > 0
          and c.collection_method = 'charge_automatically') as collected_at\
      """;

  private CollectedStore() {}
}
