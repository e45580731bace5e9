package dev.midcycle.api.view;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Optional;

/// The next regular invoice, as far as it can be known now.
public record UpcomingView(
    @JsonUnwrapped BillView bill,
    String date,
    Optional<String> calculatedOn,
    boolean usageFollows) {}
