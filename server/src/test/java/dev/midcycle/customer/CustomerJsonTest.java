package dev.midcycle.customer;

import dev.midcycle.catalog.Country;
import dev.midcycle.money.Decimal;
import dev.midcycle.stored.Golden;
import dev.midcycle.stored.Sample;
import dev.midcycle.terms.TaxRates;
import dev.midcycle.terms.Taxation;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CustomerJsonTest {
  private static final List<Sample<?>> SAMPLES =
      List.of(
          new Sample<>(
              "details",
              CustomerJson.DETAILS,
              new BillingDetails(
                  "Harbor GmbH",
                  new BillingDetails.Address(
                      "Quay 1",
                      Optional.of("Floor 2"),
                      "Hamburg",
                      Optional.of("HH"),
                      "20457",
                      "DE"),
                  Optional.of("DE123"))),
          new Sample<>(
              "details.plain",
              CustomerJson.DETAILS,
              new BillingDetails(
                  "Harbor",
                  new BillingDetails.Address(
                      "Quay 1", Optional.empty(), "Lund", Optional.empty(), "22100", "SE"),
                  Optional.empty())),
          new Sample<>(
              "bank",
              CustomerJson.BANK,
              new BankDetails(
                  "Harbor GmbH",
                  "DE02120300000000202051",
                  Optional.of("BYLADEM1001"),
                  Optional.of("DKB"))),
          new Sample<>(
              "bank.plain",
              CustomerJson.BANK,
              new BankDetails(
                  "Harbor", "DE02120300000000202051", Optional.empty(), Optional.empty())),
          new Sample<>(
              "look",
              CustomerJson.LOOK,
              new Tenant.Look(
                  Optional.of("#1f4e79"),
                  Optional.of("https://a.example/logo.png"),
                  Optional.of("https://a.example/help"))),
          new Sample<>("look.plain", CustomerJson.LOOK, Tenant.Look.PLAIN),
          new Sample<>(
              "tax",
              CustomerJson.TAX,
              new Taxation(
                  Optional.of(new Country("FR")),
                  List.of(
                      new TaxRates(
                          Optional.of(LocalDate.of(2014, 1, 1)),
                          Decimal.of("0.2"),
                          Optional.of(Decimal.of("0.055")))),
                  true,
                  true,
                  Optional.of("FR83404833048"))),
          new Sample<>("tax.plain", CustomerJson.TAX, Taxation.at(Decimal.of("0.19"), false)));

  private static final List<Sample<?>> READ =
      List.of(
          new Sample<>(
              "rates",
              CustomerJson.RATES,
              new TaxRates(
                  Optional.of(LocalDate.of(2021, 1, 1)),
                  Decimal.of("0.19"),
                  Optional.of(Decimal.of("0.07")))),
          new Sample<>(
              "rates.plain",
              CustomerJson.RATES,
              new TaxRates(Optional.empty(), Decimal.of("0.2"), Optional.empty())));

  @Test
  void every_kind_has_its_golden_text() {
    Golden.hold("/stored/customer.txt", SAMPLES);
  }

  @Test
  void what_the_database_writes_is_read() {
    Golden.holdWhatIsRead("/stored/customer-read.txt", READ);
  }

  @Test
  void what_the_first_release_wrote_is_read_for_ever() {
    Golden.holdRowsOfBefore("/stored/customer-of-the-first-release.txt", SAMPLES);
  }
}
