package dev.midcycle.api.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.access.SignIns;
import dev.midcycle.db.UnitOfWork;
import dev.midcycle.id.MemberId;
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
import java.util.function.Predicate;
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

  private void fill(String place, boolean full) {
    var signIns = installation.application.core().signIns();
    for (int i = 0; i < 5; i++) {
      boolean withheld = full && i > 0;
      assertThat(signIns.begin(new SignIns.Wish(merchant.id(), ANN, place)))
          .isInstanceOfSatisfying(
              SignIns.Begun.Made.class, made -> assertThat(made.withheld()).isEqualTo(withheld));
    }
    assertThat(signIns.begin(new SignIns.Wish(merchant.id(), ANN, place)))
        .isInstanceOf(SignIns.Begun.Wait.class);
  }

  @Test
  void whoever_came_in_from_there_is_kept_out_by_nobody() {
    assertThat(ann.code(ann.browser(ann.ask(ANN)), ann.newestCode()).status()).isEqualTo(200);
    fill("a", false);
    var begun = installation.application.core().signIns();
    for (int i = 0; i < 5; i++) {
      begun.begin(new SignIns.Wish(merchant.id(), ANN, "b"));
    }
    fill("c", true);

    ann.ask(ANN);
    ann.ask(ANN);

    assertThat(ann.mails("to")).hasSize(3);
  }

  @Test
  void so_many_places_keep_somebody_out_for_a_day_that_no_more_mails_go() {
    var signIns = installation.application.core().signIns();
    Predicate<String> withheld =
        place -> {
          var begun = signIns.begin(new SignIns.Wish(merchant.id(), ANN, place));
          return begun instanceof SignIns.Begun.Made made && made.withheld();
        };
    for (int i = 0; i < 100; i++) {
      assertThat(withheld.test("place " + i)).isFalse();
    }
    assertThat(withheld.test("one more")).isTrue();
  }

  @Test
  void invitations_are_not_counted() {
    var signIns = installation.application.core().signIns();
    var member = MemberId.parse(ann.member(merchant.customer("Bolt"), ANN, "viewer")).orElseThrow();
    for (int i = 0; i < 10; i++) {
      var wish = new SignIns.Wish(merchant.id(), ANN, "customer " + (i % 2));
      assertThat(signIns.invite(UnitOfWork.of(merchant.id()), wish, member, _ -> {}))
          .isInstanceOf(SignIns.Invited.Made.class);
    }
    ann.ask(ANN);
    ann.ask(ANN);
    assertThat(ann.mails("to")).hasSize(2);
  }

  /// However often others ask for it: the answer is the same, and mails that came still work.
  @Test
  void nobody_learns_that_others_ask_for_an_address() {
    fill("a", false);
    fill("b", false);

    ann.ask(ANN);
    assertThat(ann.mails("to")).as("the first from there").containsExactly(ANN);
    var asked = ann.ask(ANN);

    assertThat(asked.text()).isEqualTo(ann.ask("nobody@acme.test").text());
    assertThat(ann.mails("to")).hasSize(1);
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
