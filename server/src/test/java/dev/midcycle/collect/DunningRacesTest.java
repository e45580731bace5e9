package dev.midcycle.collect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.change.UnpaidEnds;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.DocumentId;
import dev.midcycle.id.TenantId;
import dev.midcycle.payment.Decline;
import dev.midcycle.payment.Gateway;
import dev.midcycle.reconcile.LedgerCheck;
import dev.midcycle.testkit.Installation;
import dev.midcycle.testkit.Installation.Merchant;
import dev.midcycle.testkit.SettableClock;
import dev.midcycle.testkit.Visitor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A cancellation, an upgrade that is paid first, and the last try of an invoice of 40.00 that
/// fails, which ends the subscription: one while the bank is asked by another, in every order.
class DunningRacesTest {
  private static final SettableClock CLOCK = new SettableClock(Installation.BEGIN);
  private static final SlowBank BANK = new SlowBank();
  private static Installation installation;

  private Merchant merchant;
  private Visitor visitor;

  /// Declines what is owed and takes everything else; while it is asked, something else happens.
  private static final class SlowBank implements Gateway {
    private final List<String> asked = new ArrayList<>();
    private final Map<String, String> moved = new HashMap<>();
    private Runnable meanwhile = () -> {};
    private boolean takesAll;

    @Override
    public Outcome charge(Charge charge) {
      asked.add(charge.key());
      var now = meanwhile;
      meanwhile = () -> {};
      now.run();
      if (charge.amount().toString().equals("40.00") && !takesAll) {
        return new Outcome.Declined(Decline.of("No."));
      }
      moved.put(charge.key(), charge.amount().toString());
      return new Outcome.Succeeded(charge.key());
    }

    @Override
    public Outcome find(Charge charge) {
      return moved.containsKey(charge.key())
          ? new Outcome.Succeeded(charge.key())
          : new Outcome.Declined(Decline.of("No."));
    }

    @Override
    public Optional<Card> describe(String token) {
      return Optional.of(new Card("Visa", "4242", 12, 2034));
    }
  }

  @BeforeAll
  static void open() {
    installation = new Installation(CLOCK, BANK, _ -> Optional.of(BANK));
  }

  @AfterAll
  static void close() {
    installation.close();
  }

  @BeforeEach
  void whose_invoice_failed_once() {
    BANK.asked.clear();
    BANK.moved.clear();
    BANK.takesAll = false;
    merchant =
        installation.live(
            Installation.catalog(
                Installation.text("scout")
                    .replace("billing:", "billing:\n  dunning: {retry_days: [1], then: cancel}")));
    CustomerId customer = merchant.payer("Harbor", "tok_success");
    visitor =
        new Visitor(merchant.caller(), customer, merchant.subscribe(customer, "basic", "month"));
    collect();
    CLOCK.pass(Duration.ofDays(1).plusSeconds(1));
  }

  private void collect() {
    installation.application.payment().collecting().run(tenant());
  }

  private TenantId tenant() {
    return merchant.id();
  }

  private void act(char what) {
    switch (what) {
      case 'C' -> visitor.confirm(visitor.quote("\"cancel\":{\"when\":\"now\"}"));
      case 'U' -> visitor.confirm(visitor.quote("\"change\":{\"plan\":\"pro\"}"));
      case 'F' -> collect();
      default -> throw new IllegalArgumentException("" + what);
    }
  }

  /// One in parentheses happens while the bank is asked by the one before it. A cancellation leaves
  /// 1.33 open, which is paid.
  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          order | tried | paid
          CUF   | 1     | 1
          CFU   | 1     | 1
          U(CF) | 1     | 1
          U(FC) | 1     | 1
          F(CU) | 1     | 0
          F(UC) | 1     | 1
          """)
  void it_ends_and_nothing_is_charged_twice(String order, int tried, int paid) {
    var all = order.replaceAll("[()]", "");
    if (order.contains("(")) {
      BANK.meanwhile =
          () -> {
            act(all.charAt(1));
            act(all.charAt(2));
          };
      act(all.charAt(0));
    } else {
      all.chars().forEach(one -> act((char) one));
    }
    CLOCK.pass(Duration.ofMinutes(2));
    collect();

    assertThat(visitor.shown().at("/status")).isEqualTo("cancelled");
    assertThat(BANK.asked).doesNotHaveDuplicates();
    assertThat(BANK.moved).hasSize(paid);
    assertThat(
            installation.rows("select count(*) from payment where state in ('started', 'unknown')"))
        .containsExactly("0");
    assertThat(new LedgerCheck(installation.database.transactions()).of(tenant()).breaches())
        .isEmpty();
    assertThat(tries()).isEqualTo(tried);
  }

  /// Its end has been taken from the queue, and its customer pays before it is carried out.
  @Test
  void nothing_ends_while_it_is_paid() {
    var document = "/v1/documents/" + visitor.list("/documents", "id").getFirst();
    BANK.meanwhile = () -> merchant.caller().post(document + "/dunning/pause", "");
    collect();
    merchant.caller().post(document + "/dunning/resume", "");
    BANK.takesAll = true;
    BANK.meanwhile =
        () -> end(DocumentId.parse(document.replace("/v1/documents/", "")).orElseThrow());

    var paid = merchant.caller().post(document + "/collect", "{}");

    assertThat(paid.at("/status")).as(paid.text()).isEqualTo("succeeded");
    assertThat(visitor.shown().at("/status")).isEqualTo("active");
    collect();
    assertThat(visitor.shown().at("/status")).isEqualTo("active");
  }

  private void end(DocumentId document) {
    var core = installation.application.core();
    new UnpaidEnds(core.transactions(), core.states(), core.ids()).end(tenant(), document);
  }

  /// How often the invoice was tried after the first time.
  private int tries() {
    return Integer.parseInt(
            installation
                .rows(
                    "select count(*) from payment where tenant = '%s' and document is not null"
                        .formatted(tenant().uuid()))
                .getFirst())
        - 1;
  }
}
