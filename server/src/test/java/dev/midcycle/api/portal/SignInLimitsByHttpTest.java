package dev.midcycle.api.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.access.SignIns;
import dev.midcycle.testkit.Bank;
import dev.midcycle.testkit.Installation;
import dev.midcycle.testkit.Installation.Merchant;
import dev.midcycle.testkit.SettableClock;
import dev.midcycle.testkit.SigningIn;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// How often a mail to sign in by may be asked for.
class SignInLimitsByHttpTest {
  private static final SettableClock CLOCK = new SettableClock(Installation.BEGIN);
  private static final String ANN = "ann@acme.test";

  private static Installation installation;
  private Merchant merchant;
  private SigningIn ann;

  @BeforeAll
  static void open() {
    installation = new Installation(CLOCK, new Bank());
  }

  @AfterAll
  static void close() {
    installation.close();
  }

  @BeforeEach
  void ann_is_a_member() {
    merchant = installation.merchant("scout");
    ann = new SigningIn(merchant);
    ann.member(merchant.customer("Acme"), ANN, "admin");
    CLOCK.pass(Duration.ofDays(2));
  }

  @Test
  void the_sixth_mail_in_a_while_has_to_wait_and_is_told_how_long() {
    for (var email : List.of(ANN, "nobody@acme.test")) {
      for (int i = 0; i < 5; i++) {
        assertThat(ann.ask(i % 2 == 0 ? email : email.toUpperCase(Locale.ROOT)).status())
            .isEqualTo(202);
      }
      var sixth = ann.ask(email);
      assertThat(sixth.status()).isEqualTo(429);
      assertThat(sixth.code()).isEqualTo("too_many_sign_ins");
      assertThat(sixth.at("/retry_after")).isEqualTo("900");
      assertThat(sixth.at("/detail")).contains("15 minutes");
    }
    CLOCK.pass(Duration.ofMinutes(15));
    assertThat(ann.ask(ANN).status()).isEqualTo(202);
  }

  /// However often others ask for it: the answer is the same, and mails that came still work.
  @Test
  void nobody_learns_that_others_ask_for_an_address() {
    var signIns = installation.application.core().signIns();
    for (var place : List.of("a", "b")) {
      for (int i = 0; i < 5; i++) {
        assertThat(signIns.begin(new SignIns.Wish(merchant.id(), ANN, place)))
            .isInstanceOfSatisfying(
                SignIns.Begun.Made.class, made -> assertThat(made.withheld()).isFalse());
      }
      assertThat(signIns.begin(new SignIns.Wish(merchant.id(), ANN, place)))
          .isInstanceOf(SignIns.Begun.Wait.class);
    }

    var asked = ann.ask(ANN);

    assertThat(asked.text()).isEqualTo(ann.ask("nobody@acme.test").text());
    assertThat(ann.mails("to")).isEmpty();
    assertThat(ann.code(ann.browser(asked), "000000").code()).isEqualTo("wrong_code");
    CLOCK.pass(Duration.ofMinutes(15));
    ann.ask(ANN);
    assertThat(ann.mails("to")).containsExactly(ANN);
  }

  @Test
  void one_place_may_not_ask_for_everybody() throws Exception {
    Callable<Integer> one =
        () -> ann.ask("a" + Thread.currentThread().threadId() + "@b.test").status();
    try (var threads = Executors.newThreadPerTaskExecutor(Thread.ofVirtual().factory())) {
      int asked = 0;
      for (var status : threads.invokeAll(Collections.nCopies(24, one))) {
        asked += status.get() == 202 ? 1 : 0;
      }
      assertThat(asked).isEqualTo(20);
    }
  }
}
