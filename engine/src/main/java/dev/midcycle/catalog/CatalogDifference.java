package dev.midcycle.catalog;

import java.util.Optional;

/// One thing that one catalogue has otherwise than another, as catalogue files write it.
public sealed interface CatalogDifference {
  /// What it is about.
  Subject subject();

  /// There is something new.
  record Added(Subject subject) implements CatalogDifference {}

  /// Something is not there any more: it is sold to nobody else, and kept by who has it.
  record Removed(Subject subject) implements CatalogDifference {}

  /// Something of it is not the same.
  ///
  /// @param path below the subject, as in `prices.month.USD`
  /// @param before as a catalogue file writes it; empty where it was not there
  /// @param after likewise; empty where it is not there any more
  record Changed(Subject subject, String path, Optional<String> before, Optional<String> after)
      implements CatalogDifference {}

  /// A part of a catalogue.
  ///
  /// @param key empty for the catalogue as a whole
  /// @param name as customers read it; the key of what has no name
  record Subject(Section section, String key, String name) {}

  /// The sections of a catalogue file.
  enum Section {
    CATALOG,
    METER,
    FEATURE,
    PLAN,
    ADDON,
    COUPON
  }
}
