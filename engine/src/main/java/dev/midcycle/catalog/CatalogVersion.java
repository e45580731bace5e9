package dev.midcycle.catalog;

import dev.midcycle.id.CatalogVersionId;
import java.time.Instant;

/// One published state of a catalogue. Never changes.
///
/// @param number counts from 1, a tenant and catalogue
public record CatalogVersion(
    CatalogVersionId id, int number, Catalog content, Instant publishedAt) {}
