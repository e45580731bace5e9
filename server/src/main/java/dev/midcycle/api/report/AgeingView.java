package dev.midcycle.api.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.midcycle.api.view.Amount;
import dev.midcycle.report.Ageing;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Since when what is open is due, at the end of a day.
record AgeingView(
    String date,
    String timezone,
    List<Ages> totals,
    List<OfCustomer> data,
    Optional<String> nextCursor) {

  record Ages(
      Amount current,
      @JsonProperty("days_1_30") Amount to30,
      @JsonProperty("days_31_60") Amount to60,
      @JsonProperty("days_61_90") Amount to90,
      @JsonProperty("over_90") Amount older,
      Amount total) {
    static Ages of(Ageing.Ages ages) {
      return new Ages(
          Amount.of(ages.current()),
          Amount.of(ages.to30()),
          Amount.of(ages.to60()),
          Amount.of(ages.to90()),
          Amount.of(ages.older()),
          Amount.of(ages.total()));
    }
  }

  record OfCustomer(String customer, String name, @JsonUnwrapped Ages ages) {}

  static AgeingView of(LocalDate date, ZoneId zone, Ageing.Aged aged) {
    return new AgeingView(
        date.toString(),
        zone.getId(),
        aged.totals().stream().map(Ages::of).toList(),
        aged.customers().rows().stream()
            .map(one -> new OfCustomer(one.customer().text(), one.name(), Ages.of(one.ages())))
            .toList(),
        aged.customers().next().map(UUID::toString));
  }
}
