package dev.midcycle.api.view;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Optional;

/// The next regular invoice, as far as it can be known now.
///
/// @param subscriptions whose it is, where that is several
/// @param share what of it is for the subscription that was asked about, before tax is added; told
///   where it is for several
public record UpcomingView(
    @JsonUnwrapped BillView bill,
    String date,
    Optional<String> calculatedOn,
    boolean usageFollows,
    Optional<List<Whose>> subscriptions,
    Optional<Amount> share) {}
