package dev.midcycle.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.midcycle.mail.Letter;
import dev.midcycle.mail.Post.Outcome;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What becomes of a mail, whatever the server answers.
class SmtpPostTest {
  private static SmtpSettings settings(int port, String from) {
    return new SmtpSettings(
        "127.0.0.1",
        port,
        SmtpSettings.Security.NONE,
        Optional.of(new SmtpSettings.Login("midcycle", "password")),
        from,
        Optional.empty());
  }

  private static Outcome send(int port, String to) {
    return send(port, to, Optional.empty());
  }

  private static Outcome send(int port, String to, Optional<String> replyTo) {
    var written = new Letter.Written("Invoice", "An invoice.", "<p>An invoice.</p>");
    var letter = new Letter("mail_1", "Acme", replyTo, to, written, Optional.empty());
    return new SmtpPost(settings(port, "billing@merchant.test")).send(letter);
  }

  @ParameterizedTest
  @CsvSource({
    "EHLO, '', Away",
    "AUTH, 535 wrong password, Away",
    "AUTH, 454 not now, Away",
    "MAIL, 451 not now, Away",
    "MAIL, 530 sign in first, Away",
    "MAIL, 550 you may not send, Away",
    "MAIL, 553 nobody of that name, Away",
    "RCPT, 450 mailbox is busy, Later",
    "RCPT, 421 closing, Away",
    "RCPT, 530 sign in first, Away",
    "RCPT, 550 no such user, Refused",
    "RCPT, 554 unwanted, Refused",
    "DATA, 451 not now, Later",
    "DATA, 554 no, Refused",
    "., 452 full, Later",
    "., 552 too large, Refused",
    "., '', Away",
    "QUIT, '', Sent",
    "QUIT, 500 what, Sent",
    "QUIT, 221 bye, Sent",
  })
  void an_answer_has_what_follows_of_it(String command, String answer, String outcome)
      throws IOException {
    try (var server = new SmtpStandIn(Map.of(command, answer))) {
      assertThat(send(server.port(), "books@org.test").getClass().getSimpleName())
          .as("%s", server.asked)
          .isEqualTo(outcome);
      assertThat(server.asked).contains(command);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "books@@org",
        "bo..oks@org.test",
        "books@org_corp.test",
        "all:books@org.test;",
        "books@\u00f6rg.test",
        "books\u010d\u010a@org.test"
      })
  void what_is_no_address_is_refused_without_a_server(String to) throws IOException {
    try (var server = new SmtpStandIn(Map.of())) {
      assertThat(send(server.port(), to)).isInstanceOf(Outcome.Refused.class);
      assertThat(server.asked).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "ann@org.test, Reply-To: ann@org.test",
    "a..b@org.test, ",
    "ann@org_corp.test, ",
    "'ann,bob@org.test', ",
    "all:ann@org.test;, ",
    "ann\u010d\u010aX-Evil:@org.test, ",
    "Ann\u010d\u010aX-Evil:<ann@org.test>, ",
  })
  void where_answers_cannot_go_is_left_out_and_the_mail_is_sent(String replyTo, String header)
      throws IOException {
    try (var server = new SmtpStandIn(Map.of())) {
      assertThat(send(server.port(), "books@org.test", Optional.of(replyTo)))
          .isEqualTo(new Outcome.Sent());
      assertThat(server.content)
          .filteredOn(line -> line.startsWith("Reply-To") || line.startsWith("X-Evil"))
          .isEqualTo(Stream.ofNullable(header).toList());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "billing",
    "billing@",
    "Billing <billing@merchant.test>",
    "a@b.test c@d.test",
    "ann@\u00f6rg.test"
  })
  void nobody_sends_from_what_is_no_address(String from) {
    assertThatThrownBy(() -> settings(25, from))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(from);
  }
}
