package dev.midcycle.api.paypage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.id.CustomerId;
import dev.midcycle.testkit.Bank;
import dev.midcycle.testkit.Caller.Answer;
import dev.midcycle.testkit.Installation;
import dev.midcycle.testkit.Installation.Merchant;
import dev.midcycle.testkit.PayPageSample;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;

/// Sixteen with the link to an invoice of 40.00 who pay it at once, by two links, while it is
/// collected by itself from the card on file and by the customer's own hand.
class PayPageRacesTest {
  private static final int TIMES = 5;
  private static final int THREADS = 16;
  private static final Bank BANK = new Bank();
  private static Installation installation;

  @BeforeAll
  static void open() {
    installation = new Installation(InstantSource.fixed(Installation.BEGIN), BANK);
  }

  @AfterAll
  static void close() {
    installation.close();
  }

  @RepeatedTest(TIMES)
  void it_is_paid_once() throws Exception {
    BANK.forget();
    var scout = installation.merchant("scout");
    var customer = scout.payer("Harbor", "tok_success");
    scout.subscribe(customer, "basic", "month");
    var document = document(scout, customer);

    var answers = atOnce(scout, document);

    assertThat(BANK.moved()).hasSize(1);
    assertThat(answers.stream().filter(one -> one.status() >= 300).map(Answer::code))
        .isSubsetOf("nothing_open", "payment_pending");
    assertThat(
            installation.rows(
                "select amount || ' ' || state from payment where tenant = '%s'"
                    .formatted(scout.id().uuid())))
        .containsExactly("4000 succeeded");
    var shown = scout.caller().get("/v1/documents/" + document);
    assertThat(shown.at("/status")).isEqualTo("paid");
    assertThat(shown.at("/due/amount")).isEqualTo("0.00");
  }

  private static String document(Merchant scout, CustomerId customer) {
    return scout.caller().get("/v1/customers/" + customer + "/documents").at("/data/0/id");
  }

  private static List<Answer> atOnce(Merchant scout, String document) throws Exception {
    var holders =
        List.of(PayPageSample.holder(scout, document), PayPageSample.holder(scout, document));
    var deeds = new ArrayList<Callable<List<Answer>>>();
    for (int i = 0; i < THREADS; i++) {
      var holder = holders.get(i % 2);
      deeds.add(() ->
          List.of(
              holder.post("/v1/pay-page/pay", "{\"amount\":\"40.00\",\"card\":\"tok_success\"}")));
    }
    deeds.add(() ->
        List.of(
            scout.caller().post("/v1/documents/" + document + "/pay", "{\"amount\":\"40.00\"}")));
    deeds.add(() -> {
      installation.application.payment().collecting().run(scout.id());
      return List.of();
    });
    var answers = new ArrayList<Answer>();
    try (var threads = Executors.newFixedThreadPool(deeds.size())) {
      for (var future : threads.invokeAll(deeds)) {
        answers.addAll(future.get());
      }
    }
    return answers;
  }
}
