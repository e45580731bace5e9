package dev.midcycle.paper;

import dev.midcycle.customer.BankDetails;
import dev.midcycle.customer.BillingDetails;
import dev.midcycle.customer.Tenant;
import dev.midcycle.stored.Golden;
import dev.midcycle.stored.Sample;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PaperJsonTest {
  private static final List<Sample<?>> SAMPLES =
      List.of(
          new Sample<>(
              "seller",
              PaperJson.SELLER,
              new Source.Seller(
                  "Mill",
                  new Tenant.Look(Optional.of("#1f4e79"), Optional.empty(), Optional.empty()),
                  Optional.of(
                      new BillingDetails(
                          "Mill Ltd",
                          new BillingDetails.Address(
                              "Lane 3", Optional.empty(), "Leeds", Optional.empty(), "LS1", "GB"),
                          Optional.of("GB9"))),
                  Optional.empty())),
          new Sample<>(
              "seller.bank",
              PaperJson.SELLER,
              new Source.Seller(
                  "Mill",
                  Tenant.Look.PLAIN,
                  Optional.empty(),
                  Optional.of(
                      new BankDetails(
                          "Mill Ltd",
                          "GB82WEST12345698765432",
                          Optional.of("WESTGB22"),
                          Optional.of("West"))))),
          new Sample<>(
              "seller.plain",
              PaperJson.SELLER,
              new Source.Seller("Mill", Tenant.Look.PLAIN, Optional.empty(), Optional.empty())),
          new Sample<>(
              "buyer",
              PaperJson.BUYER,
              new Source.Buyer(
                  "Harbor",
                  ZoneId.of("Europe/Berlin"),
                  Optional.of("de"),
                  Optional.of(new Source.Card("visa", "4242")),
                  Optional.empty(),
                  Optional.empty())),
          new Sample<>(
              "buyer.ordered",
              PaperJson.BUYER,
              new Source.Buyer(
                  "Harbor",
                  ZoneId.of("UTC"),
                  Optional.empty(),
                  Optional.empty(),
                  Optional.empty(),
                  Optional.of("PO-7"))),
          new Sample<>(
              "buyer.taxed",
              PaperJson.BUYER,
              new Source.Buyer(
                  "Harbor",
                  ZoneId.of("UTC"),
                  Optional.empty(),
                  Optional.empty(),
                  Optional.of("FR83404833048"),
                  Optional.empty())),
          new Sample<>(
              "buyer.plain",
              PaperJson.BUYER,
              new Source.Buyer(
                  "Harbor",
                  ZoneId.of("UTC"),
                  Optional.empty(),
                  Optional.empty(),
                  Optional.empty(),
                  Optional.empty())));

  /// With what is copied into it as it is stored today, and as the first release stored it.
  @Test
  void every_kind_has_its_golden_text() {
    Golden.holdWhatIsRead("/stored/paper.txt", SAMPLES);
  }

  @Test
  void what_the_first_release_wrote_is_read_for_ever() {
    Golden.holdRowsOfBefore("/stored/paper-of-the-first-release.txt", SAMPLES);
  }
}
