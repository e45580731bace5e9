package dev.midcycle.rating;

import java.time.Instant;

/// What was used from `at` on, up to the next such record or the end of the local day. A record
/// never reaches across an instant at which the subscription changed.
public record Used(Instant at, Tally tally) {}
