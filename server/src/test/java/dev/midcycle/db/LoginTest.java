package dev.midcycle.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoginTest {
  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      emptyValue = "",
      textBlock =
          """
          address                                        | jdbc address                                       | user | password
          postgresql://ann:pw@db.test:5433/bills         | jdbc:postgresql://db.test:5433/bills               | ann  | pw
          postgres://ann:pw@db.test/bills                | jdbc:postgresql://db.test:5432/bills               | ann  | pw
          jdbc:postgresql://ann:pw@db.test/bills         | jdbc:postgresql://db.test:5432/bills               | ann  | pw
          postgresql://a%40b:p%3A%2F+w@db.test/bills     | jdbc:postgresql://db.test:5432/bills               | a@b  | p:/+w
          postgresql://ann:pw@db.test/bills?sslmode=require | jdbc:postgresql://db.test:5432/bills?sslmode=require | ann | pw
          postgresql://ann:pw@[::1]:5433/bills           | jdbc:postgresql://[::1]:5433/bills                 | ann  | pw
          jdbc:postgresql://db.test/bills?user=ann&password=p%26w | jdbc:postgresql://db.test:5432/bills      | ann  | p&w
          jdbc:postgresql://db.test/bills?password=pw&ssl=true&user=ann | jdbc:postgresql://db.test:5432/bills?ssl=true | ann | pw
          jdbc:postgresql://db.test:5433/bills           | jdbc:postgresql://db.test:5433/bills               | set  | set-pw
          postgresql://ann@db.test/bills                 | jdbc:postgresql://db.test:5432/bills               | ann  | set-pw
          postgresql://ann:pw@db.test/bills              | jdbc:postgresql://db.test:5432/bills               | ann  | pw
          """)
  void reads_an_address_as_psql_does(String address, String jdbc, String user, String password) {
    assertThat(Login.parse(address, Optional.of("set"), Optional.of("set-pw")))
        .isEqualTo(new Login(jdbc, user, password));
  }

  @Test
  void is_who_runs_this_without_a_password_when_nobody_is_named() {
    assertThat(Login.parse("jdbc:postgresql://db.test:5432/bills"))
        .isEqualTo(
            new Login("jdbc:postgresql://db.test:5432/bills", System.getProperty("user.name"), ""));
  }

  @ParameterizedTest
  @CsvSource({
    "jdbc:postgresql://db.test:5433/bills, jdbc:postgresql://db.test:5433/other",
    "jdbc:postgresql://[::1]:5433/bills?options=a/b, jdbc:postgresql://[::1]:5433/other?options=a/b"
  })
  void leads_to_another_database_of_the_same_server(String here, String there) {
    assertThat(new Login(here, "ann", "pw").to("other")).isEqualTo(new Login(there, "ann", "pw"));
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          address                           | because
          mysql://ann:secret@db.test/bills  | does not start with postgresql://
          nonsense                          | does not start with postgresql://
          postgresql://ann:secret@/bills    | needs a host and a database
          postgresql://ann:secret@db.test   | needs a host and a database
          postgresql://ann:secret@db.test/  | needs a host and a database
          postgresql://ann:sec ret@db.test/ | cannot be read
          """)
  void says_what_is_wrong_with_an_address_and_keeps_the_password_to_itself(
      String address, String because) {
    assertThatThrownBy(() -> Login.parse(address))
        .isInstanceOf(DatabaseProblem.class)
        .hasMessageContaining(because)
        .hasMessageContaining("Write it as postgresql://")
        .message()
        .doesNotContain("secret", "sec ret");
  }

  @Test
  void is_spelled_without_its_password() {
    assertThat(Login.parse("postgresql://ann:secret@db.test/bills?ssl=true"))
        .hasToString("ann at postgresql://db.test:5432/bills");
  }
}
