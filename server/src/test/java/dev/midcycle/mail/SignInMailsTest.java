package dev.midcycle.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.id.SignInId;
import dev.midcycle.mail.Post.Outcome;
import dev.midcycle.testkit.Installation;
import dev.midcycle.testkit.Installation.Merchant;
import dev.midcycle.testkit.SettableClock;
import dev.midcycle.testkit.SigningIn;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What becomes of a mail to sign in by where it does not go at once.
class SignInMailsTest {
  @RegisterExtension static final Installation installation = new Installation();

  private final SettableClock clock = new SettableClock(Installation.BEGIN);
  private final List<String> tried = new ArrayList<>();
  private Supplier<Outcome> post = Outcome.Sent::new;
  private Merchant live;
  private SignInMails mails;

  @BeforeEach
  void two_members_of_a_live_merchant() {
    live = installation.live("scout");
    var signing = new SigningIn(live);
    var customer = live.customer("Acme");
    signing.member(customer, "ann@acme.test", "admin");
    signing.member(customer, "bob@acme.test", "admin");
    mails =
        new SignInMails(
            installation.application.core().transactions(), clock, Optional.of(this::take));
  }

  private Outcome take(Letter letter) {
    tried.add(letter.to());
    return post.get();
  }

  private void order(String address) {
    var order =
        new SignInMails.Order(
            live.id(),
            new SignInId(UUID.randomUUID()),
            new SignInMails.To.Address(address),
            "http://portal.test/portal/sign-in",
            "042137",
            clock.instant().plus(Duration.ofDays(7)));
    assertThat(mails.add(order)).isTrue();
  }

  private static Outcome fails() {
    throw new IllegalStateException("away");
  }

  @Test
  void one_that_fails_is_tried_again_and_the_others_go() {
    order("ann@acme.test");
    order("bob@acme.test");
    post = () -> tried.size() == 1 ? fails() : new Outcome.Sent();

    mails.sendAll(() -> true);
    assertThat(tried).containsExactly("ann@acme.test", "bob@acme.test");
    clock.pass(Duration.ofMinutes(1));
    mails.sendAll(() -> true);

    assertThat(tried).containsExactly("ann@acme.test", "bob@acme.test", "ann@acme.test");
  }

  @Test
  void one_that_nobody_takes_is_tried_eight_times_with_longer_and_longer_pauses() {
    order("ann@acme.test");
    post = () -> new Outcome.Later("451 busy");
    mails.sendAll(() -> true);

    for (int minutes : List.of(1, 2, 4, 8, 16, 32, 60)) {
      int before = tried.size();
      clock.pass(Duration.ofMinutes(minutes).minusSeconds(1));
      mails.sendAll(() -> true);
      assertThat(tried).hasSize(before);
      clock.pass(Duration.ofSeconds(1));
      mails.sendAll(() -> true);
      assertThat(tried).hasSize(before + 1);
    }
    clock.pass(Duration.ofDays(1));
    mails.sendAll(() -> true);

    assertThat(tried).hasSize(8);
  }

  @Test
  void a_live_merchant_without_a_mail_server_says_so() {
    assertThat(new SigningIn(live).ask("ann@acme.test").status()).isEqualTo(503);
  }

  @Test
  void those_that_a_stop_kept_from_going_still_wait() {
    order("ann@acme.test");

    mails.sendAll(() -> false);
    mails.sendAll(() -> true);

    assertThat(tried).containsExactly("ann@acme.test");
  }
}
