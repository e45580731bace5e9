package dev.midcycle.correction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.audit.Actor;
import dev.midcycle.billing.ByHand;
import dev.midcycle.db.UnitOfWork;
import dev.midcycle.drafting.AccountBalance.Owed;
import dev.midcycle.id.DocumentId;
import dev.midcycle.money.Money;
import dev.midcycle.testkit.Installation;
import dev.midcycle.testkit.Installation.Merchant;
import dev.midcycle.testkit.Visitor;
import java.util.Currency;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Nothing is done but what was shown.
class WhatWasShownTest {
  private static final String PLANS =
      """
      catalog: shown
      currency: USD
      timezone: UTC
      plans: {team: {name: Team, family: f, rank: 1, prices: {month: 30.00}}}
      """;

  @RegisterExtension static final Installation installation = new Installation();
  private Merchant merchant;
  private DocumentId invoice;

  @BeforeEach
  void an_open_invoice() {
    merchant = installation.merchant(Installation.catalog(PLANS));
    var customer = merchant.payer("Harbor", "tok_success");
    var subscription = merchant.subscribe(customer, "team", "month");
    merchant.card(customer, "tok_decline");
    merchant.advance("2026-05-02T18:00:00Z");
    var documents = new Visitor(merchant.caller(), customer, subscription).list("/documents", "id");
    invoice = DocumentId.parse(documents.getFirst()).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          shown         | asked         | comes to
          void          | void          | Done
          void, waived  | void, waived  | Done
          void          | void, waived  | Stale
          void, waived  | void          | Stale
          void          | write off     | Stale
          credit lower  | credit lower  | Done
          credit refund | credit refund | Done
          credit lower  | credit refund | Stale
          """)
  void is_what_is_done(String shown, String asked, String outcome) {
    var corrections = installation.application.billing().corrections();
    var unit = UnitOfWork.of(merchant.id());

    var preview = (Corrected.Done) corrections.preview(unit, invoice, correction(shown));
    var done =
        corrections.carryOut(
            unit, invoice, correction(asked), Optional.of(preview.fingerprint()), Actor.SYSTEM);

    assertThat(done.getClass().getSimpleName()).isEqualTo(outcome);
  }

  private static Correction correction(String what) {
    var ten = new ByHand.Wanted.Amount(new Money(Currency.getInstance("USD"), 1000));
    return switch (what) {
      case "void" -> new Correction.MakeVoid(false, "wrong");
      case "void, waived" -> new Correction.MakeVoid(true, "wrong");
      case "write off" -> new Correction.WriteOff("wrong");
      case "credit lower" -> new Correction.Credit(ten, Owed.LOWER, "wrong");
      case "credit refund" -> new Correction.Credit(ten, Owed.REFUND, "wrong");
      default -> throw new AssertionError(what);
    };
  }
}
