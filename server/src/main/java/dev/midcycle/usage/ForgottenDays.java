package dev.midcycle.usage;

import java.time.LocalDate;
import java.util.Optional;

/// The days whose events are forgotten: from `since` until before `until`.
///
/// @param since empty where none have gone yet
public record ForgottenDays(Optional<LocalDate> since, LocalDate until) {}
