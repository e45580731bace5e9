package dev.midcycle.api.view;

/// Days, half-open.
public record PeriodView(String from, String to) {}
